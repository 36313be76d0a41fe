package cz.prostup.ipm.agreement.web;

import cz.prostup.ipm.agreement.ChangeScreens.Head;
import cz.prostup.ipm.agreement.ChangeScreens.Months;
import cz.prostup.ipm.monthlyreturn.MonthsByOtherTerms.Row;
import cz.prostup.ipm.monthlyreturn.ReturnState;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an amendment would do to months that nobody has approved yet.
public record MonthsPage(Months months) {

    public List<Row> rows() {
        return months.rows();
    }

    public Head head() {
        return months.head();
    }

    public String path() {
        return "/ipm/agreements/" + head().agreement();
    }

    public List<Link> crumbs() {
        return List.of(new Link("Dohody", "/ipm/agreements"), new Link("Dohoda " + head().number(), path()));
    }

    public String total() {
        return signed(Money.sum(rows().stream().map(Row::difference).toList()));
    }

    public String before(Row row) {
        return money(row.before());
    }

    public String after(Row row) {
        return money(row.after());
    }

    public String difference(Row row) {
        return row.before() == null || row.after() == null ? "" : signed(row.difference());
    }

    public String state(Row row) {
        return row.state() == ReturnState.OPEN
                ? "rozpracovaný"
                : row.state() == ReturnState.RETURNED
                        ? "vrácený"
                        : "u\u00a0úřadu, bude třeba vrátit a\u00a0odeslat znovu";
    }

    private static String money(@Nullable Money money) {
        return money == null ? "zatím bez mzdy" : Czech.money(money);
    }

    private static String signed(Money money) {
        return (money.isPositive() ? "+" : "") + Czech.money(money);
    }
}
