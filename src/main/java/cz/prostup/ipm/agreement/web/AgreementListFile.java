package cz.prostup.ipm.agreement.web;

import static cz.prostup.documents.ListFile.column;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.Cell;
import cz.prostup.documents.Download;
import cz.prostup.documents.ListFile;
import cz.prostup.ipm.agreement.AgreementScreens;
import cz.prostup.ipm.agreement.AgreementScreens.Row;
import cz.prostup.views.Exports;
import cz.prostup.views.KeptList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of agreements as a file.
@Controller
@AllowedTo({
    Role.KOP_OFFICER,
    Role.KOP_FINANCE,
    Role.KOP_DIRECTOR,
    Role.EMPLOYER_ADMIN,
    Role.EMPLOYER_PAYROLL,
    Role.LOCAL_IPM_COORDINATOR
})
class AgreementListFile {

    private static final ListFile<Row> FILE = new ListFile<>(
            "Dohody",
            List.of(
                    column("number", "Číslo", 14, row -> Cell.text(row.number())),
                    column("employer", "Zaměstnavatel", 34, row -> Cell.text(row.employer())),
                    column("branch", "Pobočka", 24, row -> Cell.text(row.branch())),
                    column("rules", "Pravidla", 14, row -> Cell.text(row.rules())),
                    column("from", "Platí od", 12, row -> Cell.date(row.from())),
                    column("to", "Platí do", 12, row -> Cell.date(row.to())),
                    column(
                            "state",
                            "Stav",
                            24,
                            row -> Cell.text(AgreementListPage.stateOf(row).text())),
                    column("open", "Čeká změn", 10, row -> Cell.number(row.open()))));

    @Configuration
    static class Kept {

        @Bean
        KeptList agreementList() {
            return KeptList.of("agreements", "/ipm/agreements", "/ipm/agreements/file", FILE);
        }
    }

    private final AgreementScreens screens;
    private final Exports exports;

    AgreementListFile(AgreementScreens screens, Exports exports) {
        this.screens = screens;
        this.exports = exports;
    }

    @GetMapping("/ipm/agreements/file.{ending:xlsx|csv}")
    ResponseEntity<byte[]> file(
            @PathVariable String ending,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "column", defaultValue = "") Set<String> columns,
            Viewer viewer) {
        return exports.of(
                "agreements",
                FILE,
                ending.equals("csv") ? Download.CSV : Download.XLSX,
                columns,
                "dohody",
                screens.all(q.strip(), viewer),
                viewer);
    }
}
