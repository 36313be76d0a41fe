package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Role;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.StatementId;
import cz.prostup.ipm.absence.RecordAbsence;
import cz.prostup.journeys.MoneyOffice.Till;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// A stage in the middle of its work on 25 April 2025: of the four returns of March one is approved, one returned, one
/// waits and one is with payroll; April has meetings, plans, a note and an illness. The money of the winter is on its
/// way
/// ([MoneyOffice]); an account is to be changed, a colleague stands in, the directorate tries new rules.
@Component
class BusyOffice {

    private static final String SHEET = "/ipm/sheets/2025-03";

    private final IpmCast cast;
    private final Story story;
    private final Browserless browser;
    private final RecordAbsence recordAbsence;
    private final MoneyOffice money;

    BusyOffice(IpmCast cast, Story story, Browserless browser, RecordAbsence recordAbsence, MoneyOffice money) {
        this.cast = cast;
        this.story = story;
        this.browser = browser;
        this.recordAbsence = recordAbsence;
        this.money = money;
    }

    /// @param people one of each role that has screens, by a word for it
    /// @param trial  where the directorate sees what its proposal would do
    record Office(Stage stage, Map<String, Actor> people, String submission, Till till, String trial) {

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
        people.put("finance", stage.actor("finance", stage.officeUnit, Role.KOP_FINANCE));
        people.put("director", stage.actor("director", stage.officeUnit, Role.KOP_DIRECTOR));
        people.put("directorate", stage.actor("directorate", stage.officeUnit, Role.LABOUR_OFFICE_HQ));
        var office = new Office(
                stage,
                people,
                submission,
                money.open(stage, java.util.Objects.requireNonNull(people.get("finance"))),
                trial(stage, people));
        decisions(office);
        return office;
    }

    /// A contribution decided otherwise, an account to be changed, a colleague who stands in, money passed on.
    private void decisions(Office office) {
        var stage = office.stage();
        var officer = browser.as(stage.officer.login());
        var month = "/ipm/returns/" + office.till().waiting();
        var preview = officer.submit(
                month + "/override",
                month + "/override/preview",
                "amount",
                "1 000",
                "reason",
                "Hodiny byly v jiném městě.");
        done(officer.post(month + "/override", preview.form(month + "/override")));
        var agreement = "/ipm/agreements/" + stage.agreementId + "/account";
        done(browser.as(office.the("employer").login())
                .submit(agreement, agreement, "account", "27-16060243/0300", "reason", "Změnili jsme banku."));
        done(officer.submit(
                "/substitutions",
                "/substitutions",
                "held",
                stage.officer.viewer().userId() + "/" + stage.officeUnit + "/KOP_OFFICER",
                "substitute",
                stage.secondOfficer.viewer().userId().toString(),
                "to",
                "2025-05-02",
                "reason",
                "dovolená"));
    }

    private String trial(Stage stage, Map<String, Actor> people) {
        var directorate = browser.as(
                java.util.Objects.requireNonNull(people.get("directorate")).login());
        var code = "ZKOUSKA-J" + stage.number;
        done(directorate.submit(
                "/ipm/rules/new?from=IPM-2025",
                "/ipm/rules/new",
                "code",
                code,
                "label",
                "Zkušební verze",
                "validFrom",
                "2034-01-01",
                "source",
                "pokyn 12/2026",
                "reason",
                "hodiny jsou přísné"));
        var rules = "/ipm/rules/" + code;
        var answer = directorate.submit(rules, rules + "/trials");
        done(answer);
        return answer.location();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
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

    /// Pages that no link leads to, for everybody who may open them, and pages that differ though their address does
    /// not.
    static List<String> unlinked(String role, Office office) {
        var paths = new ArrayList<>(money(role, office.till()));
        paths.add("/search?q=Karel");
        switch (role) {
            case "finance", "director" -> {}
            case "directorate" -> paths.addAll(List.of(office.trial().replaceAll("/trials/.*", ""), office.trial()));
            default ->
                paths.add("/ipm/placements/"
                        + office.stage().participants.getFirst().placement());
        }
        switch (role) {
            case "officer" ->
                paths.addAll(List.of(office.submission(), office.till().run()));
            case "payroll", "employer" -> paths.addAll(List.of(SHEET, SHEET + "/guide/1", SHEET + "/submission"));
            default -> {}
        }
        return paths;
    }

    private static List<String> money(String role, Till till) {
        var paths = new ArrayList<String>();
        if (List.of("finance", "officer", "director").contains(role)) {
            paths.addAll(List.of(
                    "/payments/batches/" + till.sent(),
                    "/payments/batches/" + till.prepared(),
                    "/payments/statements/" + till.statement()));
        }
        if (List.of("finance", "officer", "director", "payroll", "employer").contains(role)) {
            paths.addAll(List.of(
                    "/payments/" + till.paid(), "/payments/" + till.failed(), "/payments/recoveries/" + till.claim()));
        }
        if (List.of("payroll", "employer", "provider", "social-worker").contains(role)) {
            paths.add("/ipm/money/" + till.forwarded());
        }
        // a draft is read by nobody but who writes it, wages by nobody of the provider's
        switch (role) {
            case "provider", "social-worker" -> paths.add("/ipm/corrections/" + till.lateHours());
            case "payroll", "employer" -> till.corrections().forEach(id -> paths.add("/ipm/corrections/" + id));
            case "officer" -> till.corrections().stream().skip(1).forEach(id -> paths.add("/ipm/corrections/" + id));
            default -> {}
        }
        return paths;
    }
}
