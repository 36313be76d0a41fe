package cz.prostup.people.notes.web;

import cz.prostup.people.FileHead;
import cz.prostup.people.notes.Draft;
import cz.prostup.ui.Czech;

/// Offers what somebody did not finish.
public record DraftPage(FileHead head, Draft draft) {

    private static final int WORDS = 300;

    public String sentence() {
        return "Máte rozepsaný zápis z\u00a0" + Czech.dateTime(draft.savedAt()) + ".";
    }

    public String beginning() {
        var text = draft.fields().getOrDefault("text", "");
        return text.codePointCount(0, text.length()) <= WORDS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WORDS)) + "…";
    }

    public String notes() {
        return head.path() + "/notes";
    }

    public String goOn() {
        var note = draft.note();
        return note == null ? notes() + "/new?draft=1" : notes() + "/" + note + "/change?draft=1";
    }
}
