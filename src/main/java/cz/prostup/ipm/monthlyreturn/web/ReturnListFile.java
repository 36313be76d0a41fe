package cz.prostup.ipm.monthlyreturn.web;

import static cz.prostup.documents.ListFile.column;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.Cell;
import cz.prostup.documents.Download;
import cz.prostup.documents.ListFile;
import cz.prostup.ipm.monthlyreturn.ReturnQueue;
import cz.prostup.ipm.monthlyreturn.ReturnQueue.Filter;
import cz.prostup.ipm.monthlyreturn.ReturnQueue.Row;
import cz.prostup.ipm.monthlyreturn.ReturnState;
import cz.prostup.ui.Czech;
import cz.prostup.views.Exports;
import cz.prostup.views.KeptList;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The office's queue of returns as a file.
@Controller
@AllowedTo(Role.KOP_OFFICER)
class ReturnListFile {

    private static final ListFile<Row> FILE = new ListFile<>(
            "Výkazy",
            List.of(
                    column("participant", "Účastník", 28, row -> Cell.text(row.person())),
                    column("employer", "Zaměstnavatel", 34, row -> Cell.text(row.employer())),
                    column("agreement", "Dohoda", 14, row -> Cell.text(row.agreement())),
                    column("month", "Měsíc", 16, row -> Cell.text(Czech.month(row.month()))),
                    column("state", "Stav", 20, row -> Cell.text(row.state().czech())),
                    column("due", "Termín", 12, row -> Cell.date(row.dueOn())),
                    column("hours", "Hodiny", 10, row -> Cell.hours(row.hours())),
                    column("required", "Potřeba hodin", 12, row -> Cell.hours(row.required())),
                    column("total", "Příspěvek", 14, row -> Cell.money(row.total()))));

    @Configuration
    static class Kept {

        @Bean
        KeptList returnList() {
            return KeptList.of("returns", "/ipm/returns", "/ipm/returns/file", FILE);
        }
    }

    private final ReturnQueue queue;
    private final Exports exports;

    ReturnListFile(ReturnQueue queue, Exports exports) {
        this.queue = queue;
        this.exports = exports;
    }

    @GetMapping("/ipm/returns/file.{ending:xlsx|csv}")
    ResponseEntity<byte[]> file(
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable ReturnState state,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "column", defaultValue = "") Set<String> columns,
            Viewer viewer) {
        var filter = new Filter(state == null ? Set.of() : Set.of(state), month, q.strip(), 1);
        return exports.of(
                "returns",
                FILE,
                ending.equals("csv") ? Download.CSV : Download.XLSX,
                columns,
                "vykazy",
                queue.export(filter, viewer),
                viewer);
    }
}
