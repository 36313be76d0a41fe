package cz.prostup.people.circle.web;

import cz.prostup.people.circle.Candidate;
import cz.prostup.people.circle.HandoverScreens.Holder;
import cz.prostup.people.circle.HandoverScreens.Made;
import cz.prostup.people.circle.HandoverScreens.View;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import java.util.List;

/// Who leaves and who takes over.
public record HandoverPage(View view, Input input) {

    static List<String> holders(View view) {
        return view.holders().stream().map(Holder::value).toList();
    }

    static List<String> colleagues(View view) {
        return view.colleagues().stream().map(Candidate::value).toList();
    }

    public List<Option> from() {
        return view.holders().stream()
                .map(one -> Option.of(
                        one.value(),
                        one.name() + " (" + one.unit() + "): odpovídá za "
                                + Czech.count(one.responsible(), "člověka", "lidi", "lidí") + ", doprovází "
                                + Czech.count(one.circle(), "člověka", "lidi", "lidí")))
                .toList();
    }

    public List<Option> to() {
        return view.colleagues().stream()
                .map(one ->
                        Option.of(one.value(), one.name() + ", " + one.role().czech() + " (" + one.unit() + ")"))
                .toList();
    }

    public static State state(Made made) {
        var undone = made.undoneAt();
        return undone == null ? State.ok("platí") : State.plain("vzato zpět " + Czech.dateTime(undone));
    }
}
