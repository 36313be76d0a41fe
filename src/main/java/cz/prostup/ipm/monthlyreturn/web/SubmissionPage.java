package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.monthlyreturn.Sheet;
import cz.prostup.ipm.monthlyreturn.SheetRow;
import cz.prostup.ipm.monthlyreturn.SubmitReturns.Problem;
import cz.prostup.ipm.monthlyreturn.SubmitReturns.Reason;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The confirmation before sending.
///
/// @param formKey the same for each sending of this page, so that it is sent once
public record SubmissionPage(Sheet sheet, Input input, UUID formKey, List<Problem> problems) {

    /// Rows that go to the office with this confirmation.
    public List<SheetRow> ready() {
        return sheet.editable().stream().filter(row -> missing(row).isEmpty()).toList();
    }

    /// Rows that have to wait; they can be sent later.
    public List<SheetRow> waiting() {
        return sheet.editable().stream().filter(row -> !missing(row).isEmpty()).toList();
    }

    public String title() {
        return "Odeslat výkaz za " + Czech.month(sheet.month());
    }

    public String back() {
        return "/ipm/sheets/" + sheet.month() + "?employer=" + sheet.employerId();
    }

    public String people() {
        return Czech.count(ready().size(), "člověka", "lidi", "lidí");
    }

    public Money total() {
        return Money.sum(ready().stream().map(SubmissionPage::amount).toList());
    }

    public static Money amount(SheetRow row) {
        return row.outcome() instanceof Calculated calculated ? calculated.total() : Money.ZERO;
    }

    /// Which row and which version is confirmed.
    public String value(SheetRow row) {
        return row.basics().id() + ":" + row.basics().version();
    }

    /// What to know about a row before it is sent.
    public List<String> remarks(SheetRow row) {
        var remarks = new ArrayList<String>();
        if (row.isShort()) {
            remarks.add("chybí " + Czech.hours(row.missing()));
        }
        if (!row.hours().waiting().isEmpty()) {
            remarks.add("bez podepsaného výkazu aktivit, s důvodem");
        }
        return remarks;
    }

    /// What keeps a row from being sent.
    public List<String> missing(SheetRow row) {
        return problems.stream()
                .filter(problem -> problem.id().equals(row.basics().id()))
                .map(problem -> words(problem.reason()))
                .toList();
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case ALREADY_SENT -> "už je odeslaný, úřad ho má";
            case MONTH_NOT_OVER -> "měsíc ještě neskončil, odeslat půjde po jeho posledním dni";
            case NO_CLAIM -> "mzda není uložená, vraťte se a uložte ji";
            case UNSIGNED_WITHOUT_REASON ->
                "výkaz aktivit není podepsaný a přijatý; počkejte na něj, nebo uveďte důvod, proč ho posíláte bez něj";
            case NOT_CALCULABLE -> "pravidla dohody neznají částky, příspěvek spočítat nejde";
            case NOT_ALLOWED -> "výkaz odesílá mzdová účtárna nebo zástupce zaměstnavatele";
        };
    }
}
