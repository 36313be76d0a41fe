package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Participant;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.absence.AbsenceOutcome;
import cz.prostup.ipm.absence.RecordAbsence;
import cz.prostup.ipm.activity.Attendance;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Three months of the person of the worked example as his payroll sees them (domain 12.2 to 12.4).
@ProstupTest
@ExtendWith(Chromium.class)
class WorkedExampleTests {

    private static final String NAME = "Karel Zkušený1";

    private final IpmCast cast;
    private final Story story;
    private final RecordAbsence recordAbsence;

    @LocalServerPort
    private int port;

    WorkedExampleTests(IpmCast cast, Story story, RecordAbsence recordAbsence) {
        this.cast = cast;
        this.story = story;
        this.recordAbsence = recordAbsence;
    }

    @Test
    void march_is_a_short_month_and_gives_16_474() {
        var stage = story.readyForPayroll(1);
        var payroll = sheet(stage, "2025-03");
        assertThat(field(payroll, "Hrubá mzda, " + NAME)).isEqualTo("17 600");
        assertThat(field(payroll, "Sociální pojištění placené zaměstnavatelem, " + NAME))
                .isEqualTo("4 365");
        assertThat(field(payroll, "Zdravotní pojištění placené zaměstnavatelem, " + NAME))
                .isEqualTo("1 584");
        assertThat(explanation(payroll))
                .contains(
                        "Mzdové náklady: 17 600 + sociální 4 365 + zdravotní 1 584 23 549 Kč",
                        "Polovina z 23 549 Kč je 11 774,50 Kč, dolů na celé koruny 11 774 Kč",
                        "Strop 26 000 Kč nedosažen",
                        "Integrační aktivity: 18,0 h je aspoň 16 h",
                        "4 700 Kč",
                        "16 474 Kč",
                        "pravidla IPM-2025");
    }

    @Test
    void april_has_an_illness_that_is_filled_in_by_itself_and_gives_14_534() {
        var stage = story.stage(LocalDate.of(2025, 5, 7), 1);
        var karel = stage.participants.getFirst();
        ill(stage, karel);
        april(stage, karel);
        var payroll = sheet(stage, "2025-04");
        payroll.fill("Hrubá mzda, " + NAME, "14 700").leave("Hrubá mzda, " + NAME);
        payroll.waitFor("14 534 Kč");
        payroll.unfold(": " + NAME);
        assertThat(field(payroll, "Nemoc")).isEqualTo("64,0");
        assertThat(field(payroll, "Svátek")).isEqualTo("16,0");
        assertThat(field(payroll, "Odpracováno")).isEqualTo("96,0");
        assertThat(explanationShown(payroll))
                .contains(
                        "Mzdové náklady: 14 700 + sociální 3 646 + zdravotní 1 323 19 669 Kč",
                        "Polovina z 19 669 Kč je 9 834,50 Kč, dolů na celé koruny 9 834 Kč",
                        "Integrační aktivity: 16,5 h je aspoň 16 h",
                        "4 700 Kč",
                        "14 534 Kč",
                        "nemoc 7. 4. – 16. 4.");
    }

    @Test
    void may_has_three_hours_too_few_and_gives_15_454() {
        var stage = story.stage(LocalDate.of(2025, 6, 5), 1);
        var karel = stage.participants.getFirst();
        may(stage, karel);
        var payroll = sheet(stage, "2025-05");
        assertThat(field(payroll, "Hrubá mzda, " + NAME)).isEqualTo("23 100");
        assertThat(explanation(payroll))
                .contains(
                        "Mzdové náklady: 23 100 + sociální 5 729 + zdravotní 2 079 30 908 Kč",
                        "Polovina z 30 908 Kč je 15 454 Kč",
                        "Integrační aktivity: 13,0 h je méně než 16 h",
                        "chybí 3,0 h do 16,0 h",
                        "Integrační příspěvek se bez 16 h nevyplácí 0 Kč",
                        "Celkem: mzdový příspěvek 15 454 + integrační příspěvek 0 15 454 Kč");
    }

    private void ill(Stage stage, Participant karel) {
        var mentor = stage.mentor.viewer();
        assertThat(cast.as(
                        mentor,
                        () -> recordAbsence.record(
                                mentor,
                                karel.placement(),
                                "SICK_LEAVE",
                                LocalDate.of(2025, 4, 7),
                                LocalDate.of(2025, 4, 16))))
                .isInstanceOf(AbsenceOutcome.Recorded.class);
    }

    private void april(Stage stage, Participant karel) {
        story.log(stage, karel, "2025-04-02", "MAPPING_IPOR", "1.5", "0");
        story.log(stage, karel, "2025-04-03", "DEBT_SUPPORT", "1.5", "1");
        story.log(stage, karel, "2025-04-17", "SOCIAL_COUNSELLING", "1.5", "0");
        story.log(stage, karel, "2025-04-22", "HEALTH", "2", "0.5");
        story.log(stage, karel, "2025-04-24", "PSYCHOLOGY", "1", "0.5");
        story.log(stage, karel, "2025-04-25", "RETRAINING", "4", "0");
        story.log(stage, karel, "2025-04-28", "HOUSING_SUPPORT", "1.5", "0");
        story.log(stage, karel, "2025-04-30", "REPORTING", "1.5", "0");
        ready(stage, karel, YearMonth.of(2025, 4), LocalDate.of(2025, 5, 7));
    }

    private void may(Stage stage, Participant karel) {
        story.log(stage, karel, "2025-05-06", "SOCIAL_COUNSELLING", "1.5", "0");
        story.log(stage, karel, "2025-05-12", "RETRAINING", "4", "0");
        story.log(stage, karel, "2025-05-13", "DEBT_SUPPORT", "1.5", "0", Attendance.MISSED);
        story.log(stage, karel, "2025-05-15", "PSYCHOLOGY", "1", "0.5");
        story.log(stage, karel, "2025-05-20", "MAPPING_IPOR", "2", "0");
        story.log(stage, karel, "2025-05-22", "ADDICTION_SERVICE", "1.5", "1");
        story.log(stage, karel, "2025-05-30", "REPORTING", "1.5", "0");
        ready(stage, karel, YearMonth.of(2025, 5), LocalDate.of(2025, 6, 5));
    }

    private void ready(Stage stage, Participant karel, YearMonth month, LocalDate day) {
        story.signAndAccept(stage, karel, month);
        story.dayBegins(day);
    }

    private Person sheet(Stage stage, String month) {
        return Person.signedIn(port, stage.payroll).open("/ipm/sheets/" + month);
    }

    private static String explanation(Person payroll) {
        payroll.unfold(": " + NAME);
        return explanationShown(payroll);
    }

    private static String explanationShown(Person payroll) {
        return payroll.textOf("tr.why");
    }

    private static String field(Person payroll, String label) {
        return Person.plain(payroll.field(label).inputValue());
    }
}
