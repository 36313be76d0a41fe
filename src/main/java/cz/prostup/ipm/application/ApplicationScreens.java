package cz.prostup.ipm.application;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the pages of one application. It names people only as staff of the two sides.
@Component
public class ApplicationScreens {

    /// @param roles   as what the viewer stands to it
    /// @param defects the last return first
    /// @param checks  empty for those who neither write nor decide it
    /// @param history newest first
    public record File(
            Application application,
            Set<Role> roles,
            List<Defect> defects,
            List<Check> checks,
            List<ProcessHistory.Row> history,
            LocalDate today) {

        /// A coordinator and a mentor see how far it is, not wages and accounts (2.7).
        public boolean seesMoney() {
            return is(Role.EMPLOYER_ADMIN, Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR);
        }

        public boolean is(Role... wanted) {
            return List.of(wanted).stream().anyMatch(roles::contains);
        }

        /// Calendar days in the present state.
        public long days() {
            return ChronoUnit.DAYS.between(application.since(), today);
        }

        /// Of the last return.
        public List<Defect> lastDefects() {
            return defects.stream()
                    .filter(defect -> defect.round() == defects.getFirst().round())
                    .toList();
        }
    }

    private final ApplicationRepository applications;
    private final Defects defects;
    private final CheckApplication checks;
    private final ProcessHistory history;
    private final JdbcClient db;
    private final Today today;

    ApplicationScreens(
            ApplicationRepository applications,
            Defects defects,
            CheckApplication checks,
            ProcessHistory history,
            JdbcClient db,
            Today today) {
        this.applications = applications;
        this.defects = defects;
        this.checks = checks;
        this.history = history;
        this.db = db;
        this.today = today;
    }

    /// @throws NotFound when the application is not for this viewer
    @Transactional
    public File file(ApplicationId id, Viewer viewer) {
        var standing = applications.standing(id, viewer);
        if (standing.places().isEmpty()) {
            throw new NotFound(id);
        }
        var roles = standing.places().stream()
                .map(place -> Role.valueOf(place.role()))
                .collect(Collectors.toUnmodifiableSet());
        var application = applications.read(id);
        boolean writes =
                roles.contains(Role.EMPLOYER_ADMIN) && application.state().isOpenToEmployer();
        boolean decides =
                roles.contains(Role.KOP_OFFICER) && application.state().isAtOffice();
        return new File(
                application,
                roles,
                defects.all(id),
                writes || decides ? checks.look(application) : List.of(),
                history.of(id.value()),
                today.date());
    }

    /// Notes to the criteria of good work, by code.
    @Transactional
    public Map<String, String> workNotes(ApplicationId id, Viewer viewer) {
        return db
                .sql("""
                        select w.criterion, w.note from ipm.application_good_work w
                         where w.application_id = :id
                           and exists (select from ipm.application_access a
                                        where a.application_id = w.application_id and a.user_id = :viewer)
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> Map.entry(row.getString("criterion"), row.getString("note")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @throws NotFound when the application has no such item
    public static Item item(Application application, UUID id) {
        return application.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }
}
