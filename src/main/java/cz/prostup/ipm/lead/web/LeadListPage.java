package cz.prostup.ipm.lead.web;

import cz.prostup.ipm.lead.LeadList;
import cz.prostup.ipm.lead.LeadPlaces.Places;
import cz.prostup.ipm.lead.LeadQuery;
import cz.prostup.ipm.lead.LeadScreens;
import cz.prostup.ipm.lead.LeadScreens.Found;
import cz.prostup.ipm.lead.LeadScreens.Row;
import cz.prostup.ipm.lead.LeadState;
import cz.prostup.ipm.lead.LeadWords;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.Pages;
import cz.prostup.ui.State;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The list of interests.
///
/// @param writes whether the reader may write one down
public record LeadListPage(
        LeadQuery query, Found found, Places places, LeadWords.Lists lists, boolean writes, LocalDate today) {

    public Input input() {
        return Input.blank()
                .with("q", query.words())
                .with("source", query.source())
                .with("place", query.place())
                .with("mine", query.mine() ? "ano" : null)
                .with("silent", query.silent() == 0 ? null : Integer.toString(query.silent()))
                .with("sort", query.sort().code());
    }

    public List<Chip> chips() {
        var states = Arrays.stream(LeadState.values()).map(state -> chip(state.czech(), state.name()));
        return Stream.of(
                        Stream.of(chip("rozpracované", LeadQuery.OPEN)),
                        states,
                        Stream.of(chip("všechny", LeadQuery.ALL)))
                .flatMap(part -> part)
                .toList();
    }

    private Chip chip(String label, String state) {
        return new Chip(label, query.withState(state).path(), query.state().equals(state), null);
    }

    public String count() {
        return Czech.count(found.total(), "zaměstnavatel", "zaměstnavatelé", "zaměstnavatelů");
    }

    public List<Option> sources() {
        return lists.of(LeadList.SOURCE);
    }

    public List<Option> where() {
        return Stream.concat(places.branches().stream(), places.territories().stream())
                .toList();
    }

    public static List<Option> sorts() {
        return Arrays.stream(LeadQuery.Sort.values())
                .map(sort -> Option.of(sort.code(), sort.czech()))
                .toList();
    }

    public Pages pages() {
        return new Pages(query.path(), query.page(), LeadScreens.PAGE, found.total());
    }

    public String sheet() {
        return "/ipm/leads.xlsx?" + query.parameters();
    }

    public String silence(Row row) {
        return days(row.heardOn(), today);
    }

    public String waiting(Row row) {
        return days(row.since(), today);
    }

    static String days(LocalDate from, LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to);
        return days <= 0 ? "dnes" : Czech.count(days, "den", "dny", "dní");
    }

    public static State state(LeadState state) {
        return switch (state) {
            case CONTACTED, INFORMED, CONSIDERING -> State.turn(state.czech());
            case COMMITTED, APPLIED -> State.ok(state.czech());
            case DECLINED -> State.plain(state.czech());
        };
    }

    public static String next(Row row) {
        var on = row.nextOn();
        return on == null ? row.nextStep() : Czech.dayMonth(on) + " " + row.nextStep();
    }
}
