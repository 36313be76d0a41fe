package cz.prostup.ipm.agreement.web;

import cz.prostup.ipm.agreement.ChangeScreens.Choices;
import cz.prostup.ipm.position.PositionRow;
import cz.prostup.ipm.position.PositionState;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The form of a proposed change of terms.
public record ChangePage(AgreementPage agreement, What what, Choices choices) {

    public enum What {
        ADD_PLACES("Přidat místa", "Nová místa se otevřou, jakmile druhá strana souhlasí."),
        REMOVE_PLACE("Zrušit volné místo", "Zrušit jde jen místo, na kterém nikdo není a\u00a0které se nedrží."),
        TERMS(
                "Změnit podmínky místa",
                "Změna platí od začátku měsíce a\u00a0týká se jen měsíců, které úřad práce ještě neschválil."),
        MENTOR("Změnit mentora", "Dosavadní mentor člověka ode dne změny neuvidí."),
        PROVIDER("Změnit poskytovatele podpory", "Kdo končí, ode dne změny člověka neuvidí."),
        VALIDITY("Změnit dobu platnosti", "Dohoda nemůže skončit dřív, než skončí podpora posledního člověka.");

        private final String title;
        private final String note;

        What(String title, String note) {
            this.title = title;
            this.note = note;
        }

        public String title() {
            return title;
        }

        public String note() {
            return note;
        }

        /// `add-places`
        public String path() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// @throws NotFound for an address that is none of them
        static What of(String path) {
            return Arrays.stream(values())
                    .filter(one -> one.path().equals(path))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(path));
        }
    }

    public Input input() {
        return agreement.input();
    }

    public String path() {
        return agreement.path();
    }

    public List<Link> crumbs() {
        var crumbs = new ArrayList<>(agreement.crumbs());
        crumbs.add(new Link("Změny", path() + "/changes"));
        return List.copyOf(crumbs);
    }

    public boolean is(String name) {
        return what.name().equals(name);
    }

    /// Those that the change may be about.
    public List<Option> positions() {
        return rows().stream()
                .filter(row -> what == What.REMOVE_PLACE ? isFree(row) : row.state() != PositionState.CLOSED)
                .map(row -> Option.of(row.id().toString(), "č.\u00a0" + row.seq() + ": " + row.jobTitle()))
                .toList();
    }

    /// With the terms of a chosen place in the fields, to be changed there.
    ChangePage filled(String position) {
        var row = rows().stream()
                .filter(one -> one.id().toString().equals(position))
                .findFirst()
                .orElse(null);
        if (row == null) {
            return this;
        }
        var input = Input.blank()
                .with("position", position)
                .with("workplace", row.terms().workplace())
                .with("fte", row.terms().fte().movePointRight(2).toBigInteger().toString())
                .with("weeklyHours", row.terms().weeklyHours())
                .with("wage", row.terms().wage());
        return new ChangePage(
                new AgreementPage(agreement.file(), agreement.part(), input, agreement.viewer()), what, choices);
    }

    private List<PositionRow> rows() {
        return agreement.part().life().positions();
    }

    private static boolean isFree(PositionRow row) {
        return row.state() == PositionState.VACANT
                || row.state() == PositionState.PLANNED
                || row.state() == PositionState.SUSPENDED;
    }
}
