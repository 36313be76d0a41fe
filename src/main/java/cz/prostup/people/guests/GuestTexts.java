package cz.prostup.people.guests;

/// Where sealed texts of guests lie; the id of the row follows.
final class GuestTexts {

    static final String TASK = "people.guest_link.task_sealed/";
    static final String SHOWN = "people.guest_link.shown_sealed/";
    static final String ANSWER = "people.guest_answer.answer_sealed/";

    private GuestTexts() {}
}
