package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.ipm.monthlyreturn.ReviewScreens.Review;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.List;
import java.util.Map;

/// Reasons for a return that goes back or is rejected.
public record SendBackPage(Review review, Input input) {

    public String who() {
        var basics = review.facts().row().basics();
        return basics.person() + ", " + Czech.month(basics.month());
    }

    public String path() {
        return "/ipm/returns/" + review.facts().row().basics().id();
    }

    public int version() {
        return review.facts().row().basics().version();
    }

    public List<Link> crumbs() {
        return List.of(new Link("Výkazy", "/ipm/returns"), new Link(who(), path()));
    }

    public Map<String, String> fields() {
        return DefectFields.all();
    }

    public String now(String field) {
        var claim = review.facts().row().proposed();
        return switch (field) {
            case "gross" -> "uvedeno " + Czech.money(claim.gross());
            case "social" -> "uvedeno " + Czech.money(claim.employerSocial());
            case "health" -> "uvedeno " + Czech.money(claim.employerHealth());
            case "worked" -> "uvedeno " + Czech.hours(claim.hoursWorked());
            case "leave" ->
                "dovolená " + Czech.hours(claim.hoursLeave()) + ", svátek " + Czech.hours(claim.hoursHoliday());
            case "sick" -> "uvedeno " + Czech.hours(claim.hoursSick());
            case "activities" -> Czech.hours(review.facts().row().hours().counted());
            default -> "";
        };
    }
}
