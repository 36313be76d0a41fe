package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Role;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.StatementId;
import cz.prostup.ipm.absence.RecordAbsence;
import cz.prostup.testing.Browserless;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// A stage in the middle of its work on 25 April 2025: of the four returns of March one is approved, one returned, one
/// waits and one is with payroll; April has meetings, plans, a note and an illness.
@Component
class BusyOffice {

    private static final String SHEET = "/ipm/sheets/2025-03";

    private final IpmCast cast;
    private final Story story;
    private final Browserless browser;
    private final RecordAbsence recordAbsence;

    BusyOffice(IpmCast cast, Story story, Browserless browser, RecordAbsence recordAbsence) {
        this.cast = cast;
        this.story = story;
        this.browser = browser;
        this.recordAbsence = recordAbsence;
    }

    /// @param people one of each role that has screens, by a word for it
    record Office(Stage stage, Map<String, Actor> people, String submission) {

        Actor the(String role) {
            return java.util.Objects.requireNonNull(people.get(role), role);
        }
    }

    Office open() {
        var stage = story.readyForPayroll(4);
        var submission = sent(stage);
        reviewed(stage);
        cast.today(LocalDate.of(2025, 4, 25));
        april(stage);
        story.dayBegins(LocalDate.of(2025, 4, 25));
        var people = new LinkedHashMap<String, Actor>();
        people.put("provider", stage.provider);
        people.put("mentor", stage.mentor);
        people.put("payroll", stage.payroll);
        people.put("officer", stage.officer);
        people.put("employer", stage.actor("employer", stage.managementUnit, Role.EMPLOYER_ADMIN));
        people.put("social-worker", stage.actor("social-worker", stage.providerUnit, Role.EMPLOYER_SOCIAL_WORKER));
        return new Office(stage, people, submission);
    }

    private String sent(Stage stage) {
        var payroll = browser.as(stage.payroll.login());
        payroll.post(SHEET + "/review", payroll.get(SHEET).form(SHEET + "/draft"));
        var form = payroll.get(SHEET + "/submission").form(SHEET + "/submission");
        var three = new LinkedHashMap<>(form);
        three.put("return", java.util.Objects.requireNonNull(form.get("return")).subList(0, 3));
        var answer = payroll.post(SHEET + "/submission", three);
        assertThat(answer.status()).isEqualTo(303);
        return answer.location();
    }

    private void reviewed(Stage stage) {
        var officer = browser.as(stage.officer.login());
        var approved = path(stage, 0);
        officer.submit(approved, approved + "/review");
        assertThat(officer.submit(approved, approved + "/approval").status()).isEqualTo(303);
        var returned = path(stage, 1);
        officer.submit(returned, returned + "/review");
        assertThat(officer.submit(returned + "/return", returned + "/return", "reason-gross", "Chybí příplatek.")
                        .status())
                .isEqualTo(303);
    }

    private void april(Stage stage) {
        var people = stage.participants;
        var mentor = stage.mentor.viewer();
        cast.as(
                mentor,
                () -> recordAbsence.record(
                        mentor,
                        people.getFirst().placement(),
                        "SICK_LEAVE",
                        LocalDate.of(2025, 4, 7),
                        LocalDate.of(2025, 4, 16)));
        story.log(stage, people.get(0), "2025-04-03", "DEBT_SUPPORT", "1.5", "1");
        story.log(stage, people.get(1), "2025-04-03", "COUNSELLING", "1.5", "0");
        var provider = browser.as(stage.provider.login());
        var form = "/ipm/activities/new?placement=" + people.get(0).placement();
        assertThat(provider.submit(
                                form,
                                "/ipm/activities/new",
                                "kind",
                                "COUNSELLING",
                                "date",
                                "2025-04-28",
                                "start",
                                "10:00",
                                "hours",
                                "2",
                                "note",
                                "Bydlení u sestry.")
                        .status())
                .isEqualTo(303);
    }

    ReturnId returnOf(Stage stage, int number) {
        return story.returnOf(stage.participants.get(number), Story.MARCH);
    }

    StatementId aprilStatement(Stage stage, int number) {
        return story.statement(stage.participants.get(number), Story.MARCH.plusMonths(1));
    }

    String path(Stage stage, int number) {
        return "/ipm/returns/" + returnOf(stage, number);
    }

    /// Pages that no link leads to, for everybody who may open them.
    static List<String> unlinked(String role, Office office) {
        var placement =
                "/ipm/placements/" + office.stage().participants.getFirst().placement();
        return switch (role) {
            case "officer" -> List.of("/search?q=Karel", placement, office.submission());
            case "payroll", "employer" ->
                List.of("/search?q=Karel", placement, SHEET, SHEET + "/guide/1", SHEET + "/submission");
            default -> List.of("/search?q=Karel", placement);
        };
    }
}
