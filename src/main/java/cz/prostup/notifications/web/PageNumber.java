package cz.prostup.notifications.web;

/// The page of a list from an address; whatever is no page is the first one.
final class PageNumber {

    private PageNumber() {}

    static int of(String text) {
        return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : 1;
    }
}
