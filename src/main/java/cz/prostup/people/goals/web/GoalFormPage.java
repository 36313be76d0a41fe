package cz.prostup.people.goals.web;

import cz.prostup.people.FileHead;
import cz.prostup.people.WritingForm;
import cz.prostup.people.goals.GoalScreens.FormView;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The form of a goal: beside each layer stands who will read it.
///
/// @param wider who would read it anew, null when nobody asks about that
public record GoalFormPage(
        FormView view, Input input, @Nullable String wider, boolean isConflict) {

    static Input filled(FormView view) {
        var goal = Objects.requireNonNull(view.goal());
        return Input.blank()
                .with("version", Integer.toString(goal.version()))
                .with("wording", goal.wording())
                .with("measure", goal.measure())
                .with("from", goal.from())
                .with("to", goal.to())
                .with("responsible", goal.responsible().toString())
                .with("domain", goal.domain())
                .with("layer", goal.layer().name());
    }

    static GoalFormPage conflict(FormView theirs, Input input) {
        var again = input.with(
                "version",
                Integer.toString(Objects.requireNonNull(theirs.goal()).version()));
        again.failForm("Cíl mezitím změnil někdo jiný. Porovnejte obě podoby a uložte tu správnou.");
        return new GoalFormPage(theirs, again, null, true);
    }

    public FileHead head() {
        return view.head();
    }

    public String goals() {
        return head().path() + "/goals";
    }

    public String action() {
        var goal = view.goal();
        return goal == null ? goals() : goals() + "/" + goal.id() + "/change";
    }

    public String title() {
        return view.goal() == null ? "Nový cíl" : "Změnit cíl";
    }

    public List<Link> crumbs() {
        var crumbs = new ArrayList<>(head().crumbs());
        crumbs.add(new Link("Cíle", goals()));
        return crumbs;
    }

    public WritingForm form() {
        return view.form();
    }

    public String yours() {
        return input.text("wording") + " " + input.text("measure") + " do " + input.text("to");
    }

    public String theirs() {
        var goal = Objects.requireNonNull(view.goal());
        return goal.wording() + " " + goal.measure() + " do " + Czech.date(goal.to());
    }
}
