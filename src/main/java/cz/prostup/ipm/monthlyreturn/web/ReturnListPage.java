package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.monthlyreturn.ApprovalScreens.Queue;
import cz.prostup.ipm.monthlyreturn.ReturnQueue;
import cz.prostup.ipm.monthlyreturn.ReturnQueue.Filter;
import cz.prostup.ipm.monthlyreturn.ReturnQueue.Found;
import cz.prostup.ipm.monthlyreturn.ReturnQueue.Row;
import cz.prostup.ipm.monthlyreturn.ReturnState;
import cz.prostup.shared.Today;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Pages;
import cz.prostup.ui.State;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The queue with its filters, and with what the checks say of returns that wait.
///
/// @param picked whether the clean returns begin as chosen
public record ReturnListPage(
        Queue queue, Filter filter, @Nullable ReturnState state, boolean picked, LocalDate today) {

    public Found found() {
        return queue.found();
    }

    /// The clean ones of this page; only they are approved together.
    public boolean isClean(Row row) {
        var checked = queue.checked().get(row.id());
        return checked != null && checked.isClean();
    }

    public long clean() {
        return found().rows().stream().filter(this::isClean).count();
    }

    public String chosen(Row row) {
        return row.id() + ":" + row.version();
    }

    public String choice(Row row) {
        return "Vybrat: " + row.person() + ", " + Czech.month(row.month());
    }

    /// Null for a return that does not wait for the office.
    public @Nullable State checks(Row row) {
        var checked = queue.checked().get(row.id());
        if (checked == null) {
            return null;
        }
        if (checked.isClean()) {
            return State.ok("v\u00a0pořádku");
        }
        return checked.isWrong()
                ? State.bad("nelze schválit")
                : State.warn(checked.findings().size() + " k\u00a0posouzení");
    }

    public String pickAll() {
        return paged("");
    }

    public String pickNone() {
        return paged("&pick=none");
    }

    private String paged(String more) {
        return path(state) + (filter.page() == 1 ? "" : "&page=" + filter.page()) + more;
    }

    public List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip("čekají na úřad", path(null), state == null, null));
        for (var choice : List.of(
                ReturnState.SUBMITTED,
                ReturnState.IN_REVIEW,
                ReturnState.RETURNED,
                ReturnState.APPROVED,
                ReturnState.REJECTED,
                ReturnState.OPEN)) {
            chips.add(new Chip(choice.czech(), path(choice), choice == state, null));
        }
        return chips;
    }

    public Input search() {
        return Input.blank().with("q", filter.text());
    }

    public String count() {
        return found().total() >= 1000
                ? "víc než 1 000 výkazů"
                : Czech.count(found().total(), "výkaz", "výkazy", "výkazů");
    }

    public Pages pages() {
        return new Pages(path(state), filter.page(), ReturnQueue.PAGE, found().total());
    }

    public State stateOf(Row row) {
        return switch (row.state()) {
            case SUBMITTED -> State.turn("čeká na převzetí");
            case IN_REVIEW -> State.turn("v kontrole");
            case RETURNED, REJECTED -> State.bad(row.state().czech());
            case OPEN -> State.plain(row.state().czech());
            case APPROVED, PAYMENT_ORDERED, PAID -> State.ok(row.state().czech());
        };
    }

    public State deadline(Row row) {
        return State.deadline(WorkingDays.between(today, row.dueOn()));
    }

    /// How long it has been waiting, in working days.
    public String age(Row row) {
        var since = row.submittedAt();
        if (since == null) {
            return "";
        }
        int days = WorkingDays.between(since.atZone(Today.PRAGUE).toLocalDate(), today);
        return days <= 0 ? "dnes" : Czech.count(days, "pracovní den", "pracovní dny", "pracovních dní");
    }

    /// The filters for a file of these rows.
    public String filters() {
        return path(state).substring("/ipm/returns?".length());
    }

    private String path(@Nullable ReturnState choice) {
        var path = new StringBuilder("/ipm/returns?q=" + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8));
        if (choice != null) {
            path.append("&state=").append(choice);
        }
        if (filter.month() != null) {
            path.append("&month=").append(filter.month());
        }
        return path.toString();
    }
}
