package cz.prostup.people.sharing.web;

import cz.prostup.people.sharing.EnquiryScreens.ListPage;
import cz.prostup.people.sharing.EnquiryScreens.Question;
import cz.prostup.people.sharing.EnquiryState;
import cz.prostup.ui.State;

/// Questions of partners to the viewer's units.
public record EnquiriesPage(ListPage view) {

    public State state(Question row) {
        var answer = row.answer();
        return row.state() == EnquiryState.ASKED || answer == null
                ? State.turn("čeká na vás")
                : State.ok(answer.czech());
    }
}
