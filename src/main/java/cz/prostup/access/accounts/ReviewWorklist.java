package cz.prostup.access.accounts;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The list of members that waits for its administrator, and the late ones for the administrator of the system.
@Component
class ReviewWorklist implements WorklistSource {

    static final Role[] ADMINISTRATORS = {
        Role.ORGANISATION_ADMIN, Role.EMPLOYER_ADMIN, Role.PROVIDER_ADMIN, Role.KOP_DIRECTOR, Role.SOCIAL_HEAD
    };

    private static final Set<Role> ROLES =
            Stream.concat(Stream.of(ADMINISTRATORS), Stream.of(Role.SYSADMIN)).collect(Collectors.toUnmodifiableSet());

    private final Reviews reviews;
    private final Today today;

    ReviewWorklist(Reviews reviews, Today today) {
        this.reviews = reviews;
        this.today = today;
    }

    @Override
    public Set<Role> roles() {
        return ROLES;
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        if (viewer.isAny(ADMINISTRATORS)) {
            return mine(reviews.of(viewer).stream()
                    .filter(due -> due.isShown(today.date()))
                    .toList());
        }
        return others(reviews.overdueEverywhere());
    }

    private List<WorkItem> mine(List<Reviews.Due> due) {
        if (due.isEmpty()) {
            return List.of();
        }
        var first =
                due.stream().map(Reviews.Due::dueOn).min(LocalDate::compareTo).orElseThrow();
        return List.of(new WorkItem(
                first.isBefore(today.date())
                        ? "Seznam lidí s\u00a0účtem nikdo nepotvrdil"
                        : "Potvrdit seznam lidí s\u00a0účtem",
                Czech.count(due.size(), "jednotka", "jednotky", "jednotek"),
                first,
                Turn.MINE,
                "Projít seznam",
                "/organisation/members/confirmation"));
    }

    private static List<WorkItem> others(List<Reviews.Due> late) {
        return late.stream()
                .limit(50)
                .map(due -> new WorkItem(
                        "Nepotvrzený seznam lidí: " + due.organisation(),
                        due.unit(),
                        due.dueOn(),
                        Turn.OTHERS,
                        "Zobrazit",
                        "/organisation/members"))
                .toList();
    }
}
