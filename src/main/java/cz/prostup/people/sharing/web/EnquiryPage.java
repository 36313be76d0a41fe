package cz.prostup.people.sharing.web;

import cz.prostup.people.sharing.EnquiryAnswer;
import cz.prostup.people.sharing.EnquiryScreens.Question;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import java.util.List;
import java.util.stream.Stream;

/// One question, and the three possible answers.
public record EnquiryPage(Question view, Input input) {

    public List<Option> answers() {
        return Stream.of(EnquiryAnswer.values())
                .map(one -> new Option(one.name(), one.czech(), meaning(one)))
                .toList();
    }

    private static String meaning(EnquiryAnswer answer) {
        return switch (answer) {
            case KNOWN -> "Partner se dozví jen to. Obsah se nesdílí.";
            case NONE -> "Ve vašem útvaru ho nikdo nezná.";
            case ASK_CLIENT -> "Neřeknete ani ano, ani ne.";
        };
    }
}
