package cz.prostup.ipm.application.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.Cell;
import cz.prostup.documents.Download;
import cz.prostup.documents.Sheet;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.application.ApplicationLists;
import cz.prostup.ipm.application.ApplicationLists.Query;
import cz.prostup.ipm.application.ApplicationLists.Row;
import cz.prostup.ipm.application.ApplicationLists.Which;
import cz.prostup.ipm.application.ApplicationScreens;
import cz.prostup.ipm.application.Choices;
import cz.prostup.ipm.application.StartApplication;
import cz.prostup.ipm.application.StartApplication.Refused;
import cz.prostup.ipm.application.StartApplication.Started;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list, the page of one application with its way so far, and the start of a new one.
@Controller
@RequestMapping("/ipm/applications")
@AllowedTo({
    Role.EMPLOYER_ADMIN,
    Role.MENTOR,
    Role.KOP_OFFICER,
    Role.KOP_FINANCE,
    Role.KOP_DIRECTOR,
    Role.LOCAL_IPM_COORDINATOR
})
class ApplicationController {

    private static final List<Sheet.Column> COLUMNS = List.of(
            Sheet.column("Číslo", 18),
            Sheet.column("Zaměstnavatel", 36),
            Sheet.column("Pobočka", 24),
            Sheet.column("Území", 20),
            Sheet.column("Stav", 22),
            Sheet.column("Od", 12),
            Sheet.column("Dní ve stavu", 12),
            Sheet.column("Míst", 8),
            Sheet.column("Posuzuje", 24),
            Sheet.column("Rozhodnout do", 14));

    private final ApplicationLists lists;
    private final ApplicationScreens screens;
    private final Choices choices;
    private final StartApplication start;

    ApplicationController(ApplicationLists lists, ApplicationScreens screens, Choices choices, StartApplication start) {
        this.lists = lists;
        this.screens = screens;
        this.choices = choices;
        this.start = start;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Which which,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        var query = query(q, which, page, viewer);
        return Screen.of(this, "applications", new ApplicationListPage(lists.find(query, viewer), query, viewer));
    }

    @GetMapping("/list.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Which which,
            Viewer viewer) {
        var rows = lists.all(query(q, which, 1, viewer), viewer);
        return Download.XLSX.of(
                "zadosti-o-ipm",
                Sheet.workbook(viewer.name())
                        .titled("Žádosti o IPM")
                        .sheet("Žádosti", COLUMNS, sheet -> rows.forEach(row -> sheet.row(cells(row))))
                        .bytes());
    }

    private static List<Cell> cells(Row row) {
        return List.of(
                Cell.text(row.number()),
                Cell.text(row.employer()),
                Cell.text(row.branch()),
                Cell.text(row.territory()),
                Cell.text(row.state().czech()),
                Cell.date(row.since()),
                Cell.number(row.days()),
                Cell.number(row.places()),
                Cell.text(row.officer()),
                Cell.date(row.targetOn()));
    }

    /// An officer comes for the queue.
    private static Query query(String text, @Nullable Which which, int page, Viewer viewer) {
        var usual = viewer.isAny(Role.KOP_OFFICER) ? Which.QUEUE : Which.ALL;
        return new Query(text.strip(), which == null ? usual : which, Math.clamp(page, 1, 1000));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable ApplicationId id, Viewer viewer) {
        return Screen.of(
                this, "application", new ApplicationPage(screens.file(id, viewer), choices.criteria(), Input.blank()));
    }

    @GetMapping("/new")
    @AllowedTo(Role.EMPLOYER_ADMIN)
    ModelAndView form(Viewer viewer) {
        var employers = choices.employers(viewer);
        var input = employers.size() == 1
                ? Input.blank().with("employer", employers.getFirst().code())
                : Input.blank();
        return Screen.of(this, "start", new StartPage(employers, choices.branches(), choices.territories(), input));
    }

    @PostMapping("/new")
    @AllowedTo(Role.EMPLOYER_ADMIN)
    ModelAndView start(Input input, Viewer viewer, HttpServletResponse response) {
        var employer = input.uuid("employer", "Zaměstnavatel");
        var branch = input.uuid("branch", "Pobočka úřadu práce");
        var territory = input.has("territory") ? input.text("territory") : null;
        if (employer != null && branch != null) {
            switch (start.start(employer, branch, territory, viewer)) {
                case Started(var id) -> {
                    Flash.say(response, "Žádost je založená. Části můžete vyplnit v\u00a0libovolném pořadí.");
                    return Screen.redirectTo("/ipm/applications/" + id);
                }
                case Refused(var field, var reason) -> input.fail(field, reason);
            }
        }
        return Screen.rejected(
                this,
                "start",
                new StartPage(choices.employers(viewer), choices.branches(), choices.territories(), input));
    }

    @PostMapping("/{id}/copy")
    @AllowedTo(Role.EMPLOYER_ADMIN)
    ModelAndView again(@PathVariable ApplicationId id, Viewer viewer, HttpServletResponse response) {
        return switch (start.again(id, viewer)) {
            case Started(var copy) -> {
                Flash.say(response, "Obsah je v\u00a0nové rozepsané žádosti. Zkontrolujte hlavně termíny nástupu.");
                yield Screen.redirectTo("/ipm/applications/" + copy);
            }
            case Refused refused -> {
                Flash.say(response, refused.reason());
                yield Screen.redirectTo("/ipm/applications/" + id);
            }
        };
    }
}
