package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.monthlyreturn.MonthsByOtherTerms;
import cz.prostup.ipm.monthlyreturn.MonthsByOtherTerms.Terms;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Option;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What forms of changes offer, and what a proposed one would do to months.
@Component
public class ChangeScreens {

    /// @param jobs places with somebody at work whom the viewer may see; no name of theirs
    public record Choices(List<Option> jobs, List<Option> mentors, List<Option> providers) {}

    /// What a proposed amendment says.
    public record Head(
            AgreementId agreement,
            String number,
            String employer,
            AmendmentKind kind,
            String before,
            String after,
            @Nullable LocalDate from) {}

    public record Months(Head head, List<MonthsByOtherTerms.Row> rows) {}

    private final AmendmentRepository amendments;
    private final ChangeRepository changes;
    private final MonthsByOtherTerms months;
    private final AmendmentText text;
    private final FrozenDocuments documents;

    ChangeScreens(
            AmendmentRepository amendments,
            ChangeRepository changes,
            MonthsByOtherTerms months,
            AmendmentText text,
            FrozenDocuments documents) {
        this.amendments = amendments;
        this.changes = changes;
        this.months = months;
        this.text = text;
        this.documents = documents;
    }

    /// @throws NotFound when the agreement is not for this viewer
    @Transactional
    public Choices choices(AgreementId id, Viewer viewer) {
        visible(id, viewer);
        return new Choices(
                changes.jobs(id, viewer).stream()
                        .map(job -> Option.of(job.id().toString(), job.name() + ", mentor " + job.mentorName()))
                        .toList(),
                options(changes.mentors(id)),
                options(changes.providers(id)));
    }

    /// The months that an open amendment would change, each with the amount now and then.
    ///
    /// @throws NotFound when the amendment is not for this viewer
    @Transactional
    public Months months(AgreementId agreement, AmendmentId id, Viewer viewer) {
        var head = changes.head(agreement, id, viewer);
        return new Months(head, rows(agreement, id, head, viewer));
    }

    private List<MonthsByOtherTerms.Row> rows(AgreementId agreement, AmendmentId id, Head head, Viewer viewer) {
        var from = head.from();
        if (from == null) {
            return List.of();
        }
        return switch (head.kind()) {
            case RULES ->
                months.of(agreement.value(), YearMonth.from(from), new Terms(null, null, null, head.after()), viewer);
            case TERMS -> {
                var kept = changes.kept(id);
                yield months.of(
                        agreement.value(),
                        YearMonth.from(from),
                        new Terms(Objects.requireNonNull(kept.position()), kept.fte(), kept.weeklyHours(), null),
                        viewer);
            }
            case BANK_ACCOUNT, POSITIONS, MENTOR, PROVIDER, VALIDITY -> List.of();
        };
    }

    /// A proposed amendment on paper; nothing is kept.
    ///
    /// @throws NotFound when the amendment is not for this viewer
    @Transactional
    public byte[] paper(AgreementId agreement, AmendmentId id, Viewer viewer) {
        return documents.draft(changes.head(agreement, id, viewer).number(), text.of(id, null), viewer);
    }

    private void visible(AgreementId id, Viewer viewer) {
        if (amendments.standing(id, viewer).places().isEmpty()) {
            throw new NotFound(id);
        }
    }

    private static List<Option> options(List<ChangeRepository.Choice> choices) {
        return choices.stream()
                .map(choice -> Option.of(id(choice.id()), choice.name()))
                .toList();
    }

    private static String id(UUID id) {
        return id.toString();
    }
}
