package cz.prostup.ipm.correction.web;

import cz.prostup.ipm.correction.RulesChange.Preview;
import cz.prostup.ipm.correction.RulesChange.Row;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Fact;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.Pages;
import cz.prostup.ui.State;
import java.util.List;

/// Who gains, who owes and how much, month by month.
public record RulesChangePage(Preview preview, Input input, int page) {

    public List<Link> crumbs() {
        return List.of(new Link("Opravy", "/ipm/corrections"));
    }

    public List<Option> versions() {
        return preview.known().stream().map(code -> Option.of(code, code)).toList();
    }

    public Input chosen() {
        return input.with("rules", preview.rules()).with("from", preview.from().toString());
    }

    public List<Fact> facts() {
        return List.of(
                new Fact(Czech.number(preview.rows().size()), "schválených měsíců", null),
                new Fact(Czech.money(preview.gained()), "zaměstnavatel dostane víc", null),
                new Fact(Czech.money(preview.owed()), "zaměstnavatel vrátí", null),
                new Fact(Czech.number(preview.drafts()), "oprav by se založilo", null));
    }

    public List<Row> rows() {
        int from = Math.min(preview.rows().size(), (page - 1) * Pages.USUAL_SIZE);
        return preview.rows().subList(from, Math.min(preview.rows().size(), from + Pages.USUAL_SIZE));
    }

    public Pages pages() {
        var path = "/ipm/corrections/rules?agreement=" + preview.agreementId() + "&rules=" + preview.rules() + "&from="
                + preview.from();
        return new Pages(path, page, Pages.USUAL_SIZE, preview.rows().size());
    }

    public String after(Row row) {
        var after = row.after();
        return after == null ? "nelze spočítat" : Czech.money(after);
    }

    public String difference(Row row) {
        return row.after() == null ? "" : CorrectionWords.signed(row.difference());
    }

    public State state(Row row) {
        if (row.open()) {
            return State.turn("už se opravuje");
        }
        if (row.after() == null) {
            return State.bad(row.problem());
        }
        return row.difference().equals(Money.ZERO) ? State.ok("beze změny") : State.warn("založí se oprava");
    }

    public String drafts() {
        return Czech.count(preview.drafts(), "opravu", "opravy", "oprav");
    }
}
