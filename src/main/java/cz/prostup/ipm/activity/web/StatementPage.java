package cz.prostup.ipm.activity.web;

import cz.prostup.ipm.MonthRemarks.Remark;
import cz.prostup.ipm.activity.Attendance;
import cz.prostup.ipm.activity.StatementDetail;
import cz.prostup.ipm.activity.StatementDetail.Line;
import cz.prostup.shared.Hours;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One statement with what its reader may do.
///
/// @param remarks what others say about the month: corrections of it
public record StatementPage(StatementDetail statement, Input input, LocalDate today, List<Remark> remarks) {

    public String title() {
        return "Výkaz aktivit za " + Czech.month(statement.month()) + ", " + statement.participant();
    }

    public State state() {
        return Words.state(statement.state());
    }

    public List<Link> crumbs() {
        return List.of(new Link("Výkazy aktivit", "/ipm/statements?month=" + statement.month()));
    }

    public String path(String what) {
        return "/ipm/statements/" + statement.id() + what;
    }

    public List<Term> terms() {
        var terms = new ArrayList<Term>();
        terms.add(new Term("zaměstnavatel", statement.employer()));
        terms.add(new Term("poskytovatel", provider()));
        if (statement.signedBy() != null && statement.signedAt() != null) {
            terms.add(new Term("podepsal", statement.signedBy() + ", " + Czech.dateTime(statement.signedAt())));
        }
        if (statement.acceptedBy() != null && statement.acceptedAt() != null) {
            terms.add(new Term("přijal", statement.acceptedBy() + ", " + Czech.dateTime(statement.acceptedAt())));
        }
        return terms;
    }

    /// Counted hours by kind.
    public List<Term> kinds() {
        return statement.byKind().entrySet().stream()
                .map(kind -> new Term(kind.getKey(), Czech.hours(kind.getValue())))
                .toList();
    }

    public String provider() {
        return statement.unit().equals(statement.provider())
                ? statement.unit()
                : statement.unit() + ", " + statement.provider();
    }

    /// The whole month of the participant, when somebody else helped as well.
    public boolean hasOtherProviders() {
        return statement.monthDone().compareTo(statement.done()) > 0;
    }

    public Hours missing() {
        return statement.monthDone().missingTo(statement.required());
    }

    public boolean asksNothingMore() {
        return today.isBefore(statement.lastDay());
    }

    public static String attendance(Line line) {
        var attendance = line.attendance();
        return attendance == null ? "naplánováno" : attendance.czech();
    }

    /// `10. 4. 2025`, never broken over lines.
    public static String day(Line line) {
        return Czech.date(line.date()).replace(' ', '\u00a0');
    }

    public static String start(Line line) {
        var start = line.start();
        return start == null ? "" : Czech.time(start);
    }

    public static String when(Line line) {
        var start = line.start();
        return Czech.date(line.date()) + (start == null ? "" : " " + Czech.time(start));
    }

    /// What else a reader of the line needs: group, place, reasons.
    public static String notes(Line line) {
        var notes = new ArrayList<String>();
        if (line.inGroup()) {
            notes.add("skupina");
        }
        if (!line.inWorkingTime()) {
            notes.add("mimo pracovní dobu");
        }
        if (!line.place().isEmpty()) {
            notes.add(line.place());
        }
        if (!line.reason().isEmpty()) {
            notes.add("v\u00a0den nemoci: " + line.reason());
        }
        if (line.correctionReason() != null) {
            notes.add((line.replaces() ? "oprava: " : "doplněno po podpisu: ") + line.correctionReason());
        }
        if (line.replaced()) {
            notes.add("nahrazeno opravou, nepočítá se");
        }
        return String.join("; ", notes);
    }

    public static boolean counts(Line line) {
        return !line.replaced() && line.attendance() == Attendance.ATTENDED;
    }
}
