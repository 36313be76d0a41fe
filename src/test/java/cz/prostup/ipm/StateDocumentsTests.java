package cz.prostup.ipm;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.documents.attachments.AttachmentLifecycle;
import cz.prostup.ipm.activity.StatementLifecycle;
import cz.prostup.ipm.agreement.AmendmentLifecycle;
import cz.prostup.ipm.candidate.CandidateLifecycle;
import cz.prostup.ipm.correction.CorrectionLifecycle;
import cz.prostup.ipm.lead.LeadLifecycle;
import cz.prostup.ipm.monthlyreturn.ReturnLifecycle;
import cz.prostup.ipm.placement.PlacementLifecycle;
import cz.prostup.ipm.plan.PlanLifecycle;
import cz.prostup.ipm.rulesdesk.RateLifecycle;
import cz.prostup.ipm.rulesdesk.RulesLifecycle;
import cz.prostup.payments.PaymentLifecycles;
import cz.prostup.people.circle.OfferLifecycle;
import cz.prostup.people.consent.ConsentLifecycle;
import cz.prostup.people.emergency.EmergencyLifecycle;
import cz.prostup.people.goals.GoalLifecycle;
import cz.prostup.people.guests.GuestLifecycle;
import cz.prostup.people.sharing.EnquiryLifecycle;
import cz.prostup.shared.Transitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages of `docs/states` are drawn from the tables that the use cases ask, and must be current.
class StateDocumentsTests {

    static Stream<Transitions<?, ?>> tables() {
        return Stream.of(
                PlacementLifecycle.TABLE,
                LeadLifecycle.TABLE,
                PlanLifecycle.TABLE,
                StatementLifecycle.TABLE,
                ReturnLifecycle.TABLE,
                RulesLifecycle.TABLE,
                RateLifecycle.TABLE,
                GoalLifecycle.TABLE,
                OfferLifecycle.TABLE,
                CorrectionLifecycle.TABLE,
                AmendmentLifecycle.TABLE,
                PaymentLifecycles.BATCH,
                PaymentLifecycles.PAYMENT,
                PaymentLifecycles.RECOVERY,
                EmergencyLifecycle.TABLE,
                EnquiryLifecycle.TABLE,
                GuestLifecycle.TABLE,
                ConsentLifecycle.TABLE,
                AttachmentLifecycle.TABLE,
                CandidateLifecycle.TABLE);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void the_drawing_is_current(Transitions<?, ?> table) throws IOException {
        var file = Path.of("docs", "states", table.subject() + ".md");
        if (System.getProperty("docs.update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page(table));
        }
        assertThat(page(table))
                .as("draw it again: mvn test -Dtest=StateDocumentsTests -Ddocs.update=true")
                .isEqualTo(Files.readString(file));
    }

    private static String page(Transitions<?, ?> table) {
        var arrows = table.moves().stream()
                .map(move -> "    %s --> %s : %s".formatted(move.from(), move.to(), move.action()))
                .collect(Collectors.joining("\n"));
        var rows = table.moves().stream()
                .map(move -> "| %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                move.from(),
                                move.action(),
                                move.to(),
                                move.roles().stream().sorted().collect(Collectors.joining(", ")),
                                move.event(),
                                move.source()))
                .collect(Collectors.joining("\n"));
        return """
                # States of a %s

                Drawn from the table in the code; change the table, not this page.

                ```mermaid
                stateDiagram-v2
                %s
                ```

                | from | action | to | who | event | source |
                |---|---|---|---|---|---|
                %s
                """.formatted(table.subject(), arrows, rows);
    }
}
