package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.documents.PdfUa;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.testing.ProstupTest;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The story of the house: hours become an amount that everybody can follow to the crown.
@ProstupTest
@ExtendWith(Chromium.class)
class FromHourToApprovedReturnTests {

    private static final String SHEET = "/ipm/sheets/2025-03";
    private static final String KAREL = "Karel Zkušený1";

    private final Story story;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private boolean scripts;

    FromHourToApprovedReturnTests(Story story) {
        this.story = story;
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void from_an_hour_to_an_approved_return_with_the_same_amount_everywhere(boolean javaScript) throws IOException {
        scripts = javaScript;
        var stage = beforeTheWorkshop();
        theProviderWritesDownAMeetingAndAWorkshop(stage);
        theMonthEnds(stage);
        theProviderSigns(stage);
        theMentorAccepts(stage);
        var payroll = person(stage.payroll);
        payrollChangesOneWageAndSeesTheAmountChange(payroll);
        payrollSendsAllByOneConfirmation(payroll, "8 lidí");
        var officer = person(stage.officer);
        theOfficerReturnsTheWage(officer);
        payrollMendsItAndSendsAgain(payroll);
        theOfficerApproves(officer);
        theAmountIsTheSameEverywhere(
                officer, "/ipm/returns/" + story.returnOf(stage.participants.getFirst(), Story.MARCH));
    }

    private Stage beforeTheWorkshop() {
        var stage = story.stage(LocalDate.of(2025, 3, 28), 8);
        story.marchBefore28(stage, stage.participants.getFirst());
        for (var other : stage.participants.subList(1, 8)) {
            story.log(stage, other, "2025-03-20", "RETRAINING", "7", "0");
            story.log(stage, other, "2025-03-21", "RETRAINING", "7", "0");
        }
        return stage;
    }

    private void theProviderWritesDownAMeetingAndAWorkshop(Stage stage) {
        var provider = person(stage.provider, Device.PHONE).open("/ipm/activities");
        provider.click("Zapsat schůzku: " + KAREL)
                .choose("Druh aktivity", "podpora při řešení dluhů")
                .fill("Datum", "2025-03-17")
                .fill("Začátek", "10:00")
                .fill("Hodiny", "1,5")
                .fill("Hodiny na cestě", "1")
                .click("Uložit");
        assertThat(provider.text()).contains("Uloženo. " + KAREL + " má za březen 2025 14,5 z 16,0 h, chybí 1,5 h.");

        provider.open("/ipm/activities/group")
                .choose("Druh aktivity", "rodinný rozpočet, finanční gramotnost")
                .fill("Začátek", "09:00")
                .fill("Hodiny", "2");
        for (var participant : stage.participants) {
            provider.tick(participant.name() + " přišel");
        }
        provider.click("Uložit schůzku skupiny");
        assertThat(provider.inputs()).isLessThanOrEqualTo(12);
        assertThat(provider.text()).contains("Skupinová schůzka je zapsaná: 8 účastníků.", "splněno");
    }

    private void theMonthEnds(Stage stage) {
        story.dayBegins(LocalDate.of(2025, 4, 7));
        story.log(stage, stage.participants.getFirst(), "2025-03-31", "REPORTING", "1.5", "0");
    }

    private void theProviderSigns(Stage stage) {
        var provider = person(stage.provider, Device.PHONE).open("/ipm/statements");
        for (var participant : stage.participants) {
            provider.tick("Vybrat: " + participant.name());
        }
        provider.click("Podepsat vybrané");
        assertThat(provider.text()).contains("Podpisem potvrzujete", "18,0 h");
        provider.click("Podepsat 8 výkazů");
        assertThat(provider.text()).contains("Podepsáno 8 výkazů.", "podepsaný, na řadě mentor");
    }

    private void theMentorAccepts(Stage stage) {
        var mentor = person(stage.mentor).open("/ipm/statements");
        mentor.click(KAREL);
        assertThat(mentor.text())
                .contains("18,0 h", "odborná podpora")
                .doesNotContain("podpora při řešení dluhů", "finanční gramotnost", "17 600");
        mentor.click("Přijmout výkaz");
        mentor.open("/ipm/statements");
        for (var participant : stage.participants.subList(1, 8)) {
            mentor.tick("Vybrat: " + participant.name());
        }
        mentor.click("Přijmout vybrané");
        assertThat(mentor.text()).contains("Přijato 7 výkazů.");
    }

    private void payrollChangesOneWageAndSeesTheAmountChange(Person payroll) {
        payroll.open(SHEET);
        assertThat(row(payroll)).contains("16 474 Kč", "potvrďte mzdu");
        writeWage(payroll, "17 900", "16 675 Kč");
        assertThat(payroll.field("Sociální pojištění placené zaměstnavatelem, " + KAREL)
                        .inputValue())
                .isEqualTo("4\u202F440");
<<<<<<< HEAD
        payroll.unfold(": " + KAREL);
=======
        payroll.unfold("Výpočet a hodiny v práci: " + KAREL);
>>>>>>> main
        assertThat(row(payroll))
                .contains(
                        "Mzdové náklady: 17 900 + sociální 4 440 + zdravotní 1 611 23 951 Kč",
                        "pravidla IPM-2025",
                        "26 000 Kč");
    }

    /// With JavaScript the row answers by itself, without it the button asks for it.
    private void writeWage(Person payroll, String wage, String amount) {
        var label = "Hrubá mzda, " + KAREL;
        int pages = payroll.loads();
        payroll.fill(label, wage);
        if (scripts) {
            payroll.leave(label);
        } else {
            payroll.click("Uložit a přepočítat");
        }
        payroll.page.waitForCondition(() -> row(payroll).contains(amount));
        assertThat(payroll.loads()).isEqualTo(scripts ? pages : pages + 1);
    }

    private void payrollSendsAllByOneConfirmation(Person payroll, String people) {
        payroll.click("Odeslat výkaz za " + people + "…");
        assertThat(payroll.heading()).isEqualTo("Odeslat výkaz za březen 2025");
        payroll.click("Odeslat výkaz za " + people);
        assertThat(payroll.heading()).startsWith("Podání 20");
    }

    private void theOfficerReturnsTheWage(Person officer) {
        officer.open("/ipm/returns").click(KAREL);
        officer.key("p", "Převzít ke kontrole");
        assertThat(officer.text()).contains("úřad kontroluje", "Schválit 16 675 Kč");
        officer.key("v", "Vrátit zaměstnavateli…");
        officer.fill("Hrubá mzda", "Podle smlouvy a 128 hodin to je 17 600 Kč.").click("Vrátit zaměstnavateli");
        assertThat(officer.heading()).isEqualTo("Výkazy");
    }

    private void payrollMendsItAndSendsAgain(Person payroll) {
        payroll.open(SHEET);
        assertThat(row(payroll)).contains("vráceno k opravě", "Podle smlouvy a 128 hodin to je 17 600 Kč.");
        writeWage(payroll, "17 600", "16 474 Kč");
        payrollSendsAllByOneConfirmation(payroll, "1 člověka");
    }

    private void theOfficerApproves(Person officer) {
        officer.open("/ipm/returns").click(KAREL);
        officer.key("p", "Převzít ke kontrole");
        officer.key("a", "Schválit 16 474 Kč");
        assertThat(officer.text()).contains("Výkaz je schválený. Toto je další ve frontě.");
    }

    private void theAmountIsTheSameEverywhere(Person officer, String path) throws IOException {
        officer.open(path);
        assertThat(officer.text()).contains("schváleno", "16 474 Kč");
        var lines = officer.page.locator(".steps > li > span:first-child").allInnerTexts().stream()
                .map(FromHourToApprovedReturnTests::tight)
                .toList();
        assertThat(lines).hasSizeGreaterThan(3);

        var pdf = officer.download("Výkaz jako PDF");
        PdfUa.assertCompliant(pdf);
        var read = tight(PdfUa.readAloud(pdf));
        assertThat(lines).allSatisfy(line -> assertThat(read).contains(line));
        assertThat(read).contains("16474Kč");

        assertThat(cells(officer.download("XLSX"))).containsAll(lines).contains("16474.00");

        var prostup = CommandLineRun.builtIn(folder);
        var cases = prostup.file("cases.csv", """
                name,gross,employer_social,employer_health,hours
                Karel,17600,4365,1584,18.0
                """).toString();
        var calculated = records(prostup.run("calculate", cases, "--rules", "IPM-2025", "--format", "csv"));
        assertThat(calculated.getFirst().getField("total")).isEqualTo("16474");
        var explained = records(prostup.run("explain", cases, "--rules", "IPM-2025", "--format", "csv"));
        assertThat(explained.stream().map(line -> tight(line.getField("text")))).containsExactlyElementsOf(lines);
    }

    private static List<NamedCsvRecord> records(String csv) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        }
    }

    private static List<String> cells(byte[] file) throws IOException {
        var cells = new ArrayList<String>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (var sheet : workbook.getSheets().toList()) {
                for (var row : sheet.read()) {
                    row.stream().filter(Objects::nonNull).forEach(cell -> cells.add(tight(cell.getText())));
                }
            }
        }
        return cells;
    }

    private static String row(Person payroll) {
        return payroll.textOf("tbody:has-text('" + KAREL + "')");
    }

    /// Where a line breaks and which space it uses differs; words and figures may not.
    private static String tight(String text) {
        return text.replaceAll("[\\s\u00A0\u202F]+", "");
    }

    private Person person(Actor actor) {
        return person(actor, Device.DESKTOP);
    }

    private Person person(Actor actor, Device device) {
        return Person.signedIn(port, actor, device, scripts);
    }
}
