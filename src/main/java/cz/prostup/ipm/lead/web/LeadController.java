package cz.prostup.ipm.lead.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.Cell;
import cz.prostup.documents.Download;
import cz.prostup.documents.Sheet;
import cz.prostup.ipm.LeadId;
import cz.prostup.ipm.lead.LeadPlaces;
import cz.prostup.ipm.lead.LeadQuery;
import cz.prostup.ipm.lead.LeadScreens;
import cz.prostup.ipm.lead.LeadScreens.Row;
import cz.prostup.ipm.lead.LeadWords;
import cz.prostup.shared.Today;
import cz.prostup.ui.Screen;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of interests, the same as a sheet, and the page of one.
@Controller
@AllowedTo({Role.KOP_OFFICER, Role.KOP_DIRECTOR, Role.LOCAL_IPM_COORDINATOR})
class LeadController {

    private static final List<Sheet.Column> COLUMNS = List.of(
            Sheet.column("Zaměstnavatel", 34),
            Sheet.column("IČO", 11),
            Sheet.column("Stav", 14),
            Sheet.column("Ve stavu od", 13),
            Sheet.column("Poslední řeč", 13),
            Sheet.column("Odkud", 28),
            Sheet.column("Pobočka", 22),
            Sheet.column("Území", 18),
            Sheet.column("Kontaktní osoba", 22),
            Sheet.column("E-mail", 26),
            Sheet.column("Telefon", 15),
            Sheet.column("Kdo se stará", 22),
            Sheet.column("Další krok", 34),
            Sheet.column("Kdy", 13));

    private final LeadScreens screens;
    private final LeadPlaces places;
    private final LeadWords words;
    private final Today today;

    LeadController(LeadScreens screens, LeadPlaces places, LeadWords words, Today today) {
        this.screens = screens;
        this.places = places;
        this.words = words;
        this.today = today;
    }

    @GetMapping("/ipm/leads")
    ModelAndView list(@RequestParam Map<String, String> sent, Viewer viewer) {
        var query = LeadQuery.of(sent);
        return Screen.of(
                this,
                "leads",
                new LeadListPage(
                        query,
                        screens.find(query, viewer),
                        places.of(viewer),
                        words.today(),
                        viewer.isAny(Role.KOP_OFFICER, Role.LOCAL_IPM_COORDINATOR),
                        today.date()));
    }

    @GetMapping("/ipm/leads.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> sent, Viewer viewer) {
        var rows = screens.all(LeadQuery.of(sent), viewer);
        var book = Sheet.workbook(viewer.name())
                .titled("Zájem zaměstnavatelů")
                .sheet("Zájem", COLUMNS, sheet -> rows.forEach(row -> sheet.row(cells(row))));
        return Download.XLSX.of("zajem-zamestnavatelu", book.bytes());
    }

    private static List<Cell> cells(Row row) {
        return List.of(
                Cell.text(row.employer()),
                Cell.text(row.ico()),
                Cell.text(row.state().czech()),
                Cell.date(row.since()),
                Cell.date(row.heardOn()),
                Cell.text(row.source()),
                Cell.text(row.branch()),
                Cell.text(row.territory()),
                Cell.text(row.contact().name()),
                Cell.text(row.contact().email()),
                Cell.text(row.contact().phone()),
                Cell.text(row.owner()),
                Cell.text(row.nextStep()),
                Cell.date(row.nextOn()));
    }

    @GetMapping("/ipm/leads/{id}")
    ModelAndView show(@PathVariable LeadId id, Viewer viewer) {
        return Screen.of(this, "lead", LeadPage.of(screens.view(id, viewer), viewer, today.date()));
    }
}
