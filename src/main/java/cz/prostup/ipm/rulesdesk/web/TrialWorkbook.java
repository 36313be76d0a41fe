package cz.prostup.ipm.rulesdesk.web;

import static cz.prostup.documents.Sheet.column;

import cz.prostup.documents.Cell;
import cz.prostup.documents.Sheet;
import cz.prostup.ipm.rulesdesk.TrialSum;
import cz.prostup.ipm.rulesdesk.TrialSum.Dimension;
import java.util.List;

/// The sums of a trial as a workbook, all employers included; no persons.
final class TrialWorkbook {

    private TrialWorkbook() {}

    static byte[] of(TrialPage page, String author) {
        var book = Sheet.workbook(author)
                .titled("Zkouška návrhu " + page.trial().rules() + ", " + page.months())
                .sheet("Celkem", columns(""), sheet -> rows(sheet, page.of(Dimension.ALL)))
                .sheet("Pobočky", columns("Pobočka"), sheet -> rows(sheet, page.of(Dimension.BRANCH)))
                .sheet("Druhy", columns("Druh zaměstnavatele"), sheet -> rows(sheet, page.of(Dimension.EMPLOYER_KIND)))
                .sheet("Měsíce", columns("Měsíc"), sheet -> rows(sheet, page.of(Dimension.MONTH)))
                .sheet("Zaměstnavatelé", columns("Zaměstnavatel"), sheet -> rows(sheet, page.of(Dimension.EMPLOYER)));
        return book.bytes();
    }

    private static List<Sheet.Column> columns(String first) {
        return List.of(
                column(first, 36),
                column("Výkazů", 10),
                column("Dosud", 16),
                column("Podle návrhu", 16),
                column("Rozdíl", 16),
                column("Víc", 10),
                column("Méně", 10),
                column("Stejně", 10));
    }

    private static void rows(Sheet sheet, List<TrialSum> sums) {
        sums.forEach(sum -> sheet.row(
                Cell.text(TrialPage.name(sum)),
                Cell.number(sum.returns()),
                Cell.money(sum.before()),
                Cell.money(sum.after()),
                Cell.money(sum.difference()),
                Cell.number(sum.gained()),
                Cell.number(sum.lost()),
                Cell.number(sum.same())));
    }
}
