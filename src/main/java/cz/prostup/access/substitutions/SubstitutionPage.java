package cz.prostup.access.substitutions;

import cz.prostup.access.SubstitutionScreens.Held;
import cz.prostup.access.SubstitutionScreens.Row;
import cz.prostup.access.SubstitutionScreens.View;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// What is arranged, and the form for more.
public record SubstitutionPage(View view, Input input, UUID viewer, LocalDate today) {

    static String value(Held held) {
        return held.userId() + "/" + held.unitId() + "/" + held.role();
    }

    static List<String> values(List<Held> held) {
        return held.stream().map(SubstitutionPage::value).toList();
    }

    public List<Option> held() {
        return view.held().stream()
                .map(one -> Option.of(value(one), name(one) + ", " + one.role().czech() + ", " + one.unit()))
                .toList();
    }

    /// Each person once, with the units in which they may stand in.
    public List<Option> colleagues() {
        var units = new LinkedHashMap<UUID, String>();
        var names = new LinkedHashMap<UUID, String>();
        view.colleagues().forEach(one -> {
            names.put(one.userId(), name(one));
            units.merge(one.userId(), one.unit(), (all, more) -> all.contains(more) ? all : all + "; " + more);
        });
        return names.entrySet().stream()
                .map(one -> Option.of(one.getKey().toString(), one.getValue() + " (" + units.get(one.getKey()) + ")"))
                .toList();
    }

    public List<Row> current() {
        return view.rows().stream().filter(row -> !row.isOver(today)).toList();
    }

    public List<Row> past() {
        return view.rows().stream().filter(row -> row.isOver(today)).toList();
    }

    public State state(Row row) {
        var ended = row.endedOn();
        if (ended != null) {
            return State.plain("ukončeno " + Czech.date(ended));
        }
        if (row.isOver(today)) {
            return State.plain("skončilo");
        }
        return row.isRunning(today) ? State.ok("platí") : State.turn("od " + Czech.dayMonth(row.from()));
    }

    public String days(Row row) {
        return Czech.date(row.from()) + " – " + Czech.date(row.to());
    }

    private String name(Held one) {
        return one.userId().equals(viewer) ? one.name() + " (vy)" : one.name();
    }
}
