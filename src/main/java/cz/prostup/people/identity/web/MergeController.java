package cz.prostup.people.identity.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.people.identity.KeepsRecords;
import cz.prostup.people.identity.MergeRecords;
import cz.prostup.people.identity.MergeRecords.AlreadyMerged;
import cz.prostup.people.identity.MergeRecords.Merged;
import cz.prostup.people.identity.MergeRecords.Moved;
import cz.prostup.people.identity.MergeRecords.Outcome;
import cz.prostup.people.identity.MergeRecords.Preview;
import cz.prostup.people.identity.MergeRecords.Refused;
import cz.prostup.people.identity.MergeRecords.Wanted;
import cz.prostup.people.identity.MergeScreens;
import cz.prostup.people.identity.MergeScreens.Sides;
import cz.prostup.people.identity.PickScreens;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Two records of one person become one: choose, see, confirm.
@Controller
@RequestMapping("/people/{id}/merge")
@KeepsRecords
class MergeController {

    private static final String ITSELF = "Záznam nejde sloučit se sebou samým. Vyberte druhý záznam.";

    private final MergeScreens screens;
    private final MergeRecords merge;
    private final PickScreens picks;

    MergeController(MergeScreens screens, MergeRecords merge, PickScreens picks) {
        this.screens = screens;
        this.merge = merge;
        this.picks = picks;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, Viewer viewer, Input input) {
        var into = Addresses.person(id);
        if (!input.has("with")) {
            return Screen.of(this, "mergeChoose", choose(into, viewer, input));
        }
        var from = Addresses.person(input.text("with"));
        if (from.equals(into)) {
            return itself(into, viewer);
        }
        var sides = screens.sides(viewer, into, from);
        return Screen.of(this, "merge", new MergePage(sides, MergePage.defaults(sides), List.of(), false));
    }

    @PostMapping
    ModelAndView merge(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        var into = Addresses.person(id);
        var from = Addresses.person(input.text("with"));
        if (from.equals(into)) {
            return itself(into, viewer);
        }
        var wanted = wanted(into, from, viewer, input);
        if (input.hasErrors() || input.text("step").equals("back")) {
            var page = new MergePage(screens.sides(viewer, into, from), input, List.of(), false);
            return input.hasErrors() ? Screen.rejected(this, "merge", page) : Screen.of(this, "merge", page);
        }
        try {
            var outcome =
                    input.text("step").equals("confirm") ? merge.merge(wanted, viewer) : merge.preview(wanted, viewer);
            return answer(outcome, wanted, viewer, input, response);
        } catch (StaleRecord _) {
            var now = screens.sides(viewer, into, from);
            return Screen.conflict(this, "merge", new MergePage(now, input, List.of(), true));
        }
    }

    /// When the merge is done already there is no other side to choose from: the use case says so itself.
    private Wanted wanted(PersonId into, PersonId from, Viewer viewer, Input input) {
        var takeOver = merge.isMerged(from, into)
                ? java.util.Set.<cz.prostup.people.identity.MergeField>of()
                : MergePage.chosen(screens.sides(viewer, into, from), input);
        return new Wanted(
                into, from, Addresses.version(input, "intoVersion"), Addresses.version(input, "fromVersion"), takeOver);
    }

    private ModelAndView answer(
            Outcome outcome, Wanted wanted, Viewer viewer, Input input, HttpServletResponse response) {
        return switch (outcome) {
            case Merged(var done) -> {
                Flash.say(response, "Záznamy jsou sloučené.");
                yield Screen.redirectTo("/people/merges/" + done);
            }
            case AlreadyMerged(var done) -> {
                Flash.say(response, "Tyto záznamy už mezitím sloučil někdo jiný.");
                yield Screen.redirectTo("/people/merges/" + done);
            }
            case Preview(var moved) -> Screen.of(this, "mergeConfirm", page(wanted, viewer, input, moved));
            case Refused(var reasons) -> {
                reasons.forEach(input::failForm);
                yield Screen.rejected(this, "merge", page(wanted, viewer, input, List.of()));
            }
        };
    }

    private MergePage page(Wanted wanted, Viewer viewer, Input input, List<Moved> moved) {
        Sides sides = screens.sides(viewer, wanted.into(), wanted.from());
        return new MergePage(sides, input, moved, false);
    }

    private ModelAndView itself(PersonId into, Viewer viewer) {
        var input = Input.blank();
        input.failForm(ITSELF);
        return Screen.rejected(this, "mergeChoose", choose(into, viewer, input));
    }

    private ChoosePage choose(PersonId into, Viewer viewer, Input input) {
        var picked = picks.forFile(viewer, into, input.text("q"), "sloučení záznamů");
        return new ChoosePage(
                picked.head(), new PersonChoice("/people/" + into + "/merge", input.text("q"), picked.found()), input);
    }
}
