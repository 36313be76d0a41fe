package cz.prostup.ipm.application.web;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.application.ApplicationLists;
import cz.prostup.ipm.application.ApplicationLists.Found;
import cz.prostup.ipm.application.ApplicationLists.Query;
import cz.prostup.ipm.application.ApplicationLists.Row;
import cz.prostup.ipm.application.ApplicationLists.Which;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Pages;
import cz.prostup.ui.State;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The list of applications, or the queue of an office.
public record ApplicationListPage(Found found, Query query, Viewer viewer) {

    public Input search() {
        return Input.blank().with("q", query.text());
    }

    public boolean canStart() {
        return viewer.isAny(Role.EMPLOYER_ADMIN);
    }

    public String count() {
        return Czech.count(found.total(), "žádost", "žádosti", "žádostí");
    }

    public List<Chip> chips() {
        return Arrays.stream(Which.values())
                .map(which ->
                        new Chip(which.czech(), address("/ipm/applications", which), which == query.which(), null))
                .toList();
    }

    public Pages pages() {
        return new Pages(
                address("/ipm/applications", query.which()), query.page(), ApplicationLists.PAGE, found.total());
    }

    public String export() {
        return address("/ipm/applications/list.xlsx", query.which());
    }

    private String address(String path, Which which) {
        return path + "?which=" + which.name() + "&q=" + URLEncoder.encode(query.text(), StandardCharsets.UTF_8);
    }

    public State state(Row row) {
        return Words.state(row.state());
    }

    public String name(Row row) {
        var number = row.number();
        return number == null ? "rozepsaná" : number;
    }

    public String days(Row row) {
        return Words.days(row.days());
    }

    public String officer(Row row) {
        var officer = row.officer();
        return officer == null ? "–" : officer;
    }

    public String territory(Row row) {
        var territory = row.territory();
        return territory == null ? row.branch() : row.branch() + ", " + territory;
    }
}
