package cz.prostup.ipm.placement.web;

import cz.prostup.ipm.placement.PlacementAction;
import cz.prostup.ipm.placement.PlacementFile.Event;
import cz.prostup.ipm.plan.PlanAction;

/// What happened, in words. Statements and returns move in modules above this one, so they are told by their states.
final class PlacementHistory {

    private PlacementHistory() {}

    static String inWords(Event event) {
        return switch (event.subject()) {
            case "placement" -> PlacementAction.valueOf(event.action()).done();
            case "plan" -> PlanAction.valueOf(event.action()).done();
            case "statement" -> "výkaz aktivit: " + statementState(event.to());
            case "return" -> "výkaz za měsíc: " + returned(event);
            case "correction" -> "oprava měsíce: " + correctionState(event.to());
            default -> event.subject();
        };
    }

    private static String returned(Event event) {
        return switch (event.action()) {
            case "OVERRIDE" -> "úřad určil integrační příspěvek";
            case "WITHDRAW_OVERRIDE" -> "určení integračního příspěvku zrušeno";
            default -> returnState(event.to());
        };
    }

    static String returnState(String state) {
        return switch (state) {
            case "OPEN" -> "rozpracován";
            case "SUBMITTED", "IN_REVIEW" -> "u\u00A0úřadu";
            case "RETURNED" -> "vrácen";
            case "APPROVED" -> "schválen";
            case "PAYMENT_ORDERED" -> "k\u00A0platbě";
            case "PAID" -> "placeno";
            case "REJECTED" -> "zamítnut";
            default -> state;
        };
    }

    private static String correctionState(String state) {
        return switch (state) {
            case "DRAFT" -> "vrácena k\u00A0doplnění";
            case "PROPOSED" -> "u\u00A0úřadu";
            case "APPROVED" -> "schválena";
            case "DONE" -> "vyrovnána";
            case "WITHDRAWN" -> "vzata zpět";
            case "REJECTED" -> "zamítnuta";
            default -> state;
        };
    }

    private static String statementState(String state) {
        return switch (state) {
            case "OPEN" -> "rozpracován";
            case "SIGNED" -> "podepsán";
            case "ACCEPTED" -> "přijat";
            case "RETURNED" -> "vrácen";
            default -> state;
        };
    }
}
