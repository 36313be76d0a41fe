package cz.prostup.notifications.web;

import cz.prostup.notifications.KeptMail.Found;
import cz.prostup.notifications.KeptMail.Row;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Pages;
import java.util.List;

/// Letters of the demo.
public record DemoMailPage(Found found, int number) {

    public Pages pages() {
        return new Pages("/demo/mail", number, Pages.USUAL_SIZE, found.total());
    }

    public String time(Row row) {
        return (row.isWaiting() ? "odejde " : "") + Czech.dateTime(row.due());
    }

    public List<String> lines(Row row) {
        return row.body().lines().toList();
    }
}
