package cz.prostup.ipm.activity.web;

import cz.prostup.ipm.activity.Attendance;
import cz.prostup.ipm.activity.Concern;
import cz.prostup.ipm.activity.EntryFormScreens.EntryPage;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import java.util.ArrayList;
import java.util.List;

/// One entry with what can be done with it now.
public record EntryShowPage(EntryPage entry, Input input, List<Concern> concerns) {

    public String title() {
        return EntryController.heading(entry);
    }

    public State state() {
        if (entry.correctedBy() != null) {
            return State.plain("nahrazeno opravou, nepočítá se");
        }
        var attendance = entry.entry().attendance();
        return switch (attendance) {
            case null -> State.turn("naplánováno");
            case ATTENDED -> State.ok(attendance.czech());
            case MISSED, EXCUSED, CANCELLED_BY_PROVIDER -> State.warn(attendance.czech());
        };
    }

    public List<Term> terms() {
        var told = entry.entry();
        var terms = new ArrayList<Term>();
        terms.add(new Term("účastník", entry.participant() + ", " + entry.employer()));
        terms.add(new Term("kdy", when()));
        terms.add(new Term("hodiny", Czech.hours(told.hours())));
        if (told.travel().isPositive()) {
            terms.add(new Term("na cestě", Czech.hours(told.travel())));
        }
        terms.add(new Term("v\u00a0pracovní době", told.inWorkingTime() ? "ano" : "ne"));
        add(terms, "místo", told.place());
        add(terms, "důvod v\u00a0den nemoci", told.reason());
        add(terms, "důvod opravy", entry.correctionReason() == null ? "" : entry.correctionReason());
        terms.add(new Term("zapsal", entry.worker() + (entry.inGroup() ? ", skupinová schůzka" : "")));
        return terms;
    }

    public List<Attendance> outcomes() {
        return List.of(Attendance.values());
    }

    public boolean asksReason() {
        return input.has("reason") || input.errorOf("reason") != null;
    }

    /// What was tapped before a question had to be answered.
    public boolean isTapped(Attendance attendance) {
        return input.isChosen("attendance", attendance.name());
    }

    public List<Link> crumbs() {
        return List.of(Words.PEOPLE, new Link("Výkaz za " + Czech.month(entry.month()), statementPath()));
    }

    public String statementPath() {
        return "/ipm/statements/" + entry.statement();
    }

    public String path(String what) {
        return "/ipm/activities/" + entry.id() + what;
    }

    private String when() {
        var start = entry.entry().start();
        return Czech.weekday(entry.entry().date()) + " "
                + Czech.date(entry.entry().date()) + (start == null ? "" : " v\u00a0" + Czech.time(start));
    }

    private static void add(List<Term> terms, String name, String text) {
        if (!text.isEmpty()) {
            terms.add(new Term(name, text));
        }
    }
}
