package cz.prostup.ipm.placement.web;

import cz.prostup.ipm.placement.PlacementAction;
import cz.prostup.ipm.placement.PlacementFile.Head;
import cz.prostup.ipm.placement.PlacementStep.Initiator;
import cz.prostup.ipm.plan.PlanAction;
import cz.prostup.shared.Period;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step that asks first: what will happen, why, and one button that does it.
///
/// @param reasonLabel label of the reason, null when none is asked
/// @param hint        who will read the reason
/// @param reasons     reasons of an early end, empty for other steps
public record StepPage(
        Head head,
        String title,
        String what,
        String action,
        String button,
        @Nullable String reasonLabel,
        boolean reasonOptional,
        String hint,
        List<Option> reasons,
        Input input) {

    private static final String READERS = "Uvidí: mentor, poradna a úřad práce.";

    static StepPage of(Head head, PlanAction action, Input input) {
        boolean returned = action == PlanAction.RETURN;
        return new StepPage(
                head,
                action.button(),
                returned
                        ? "Plán se vrátí mentorovi k\u00A0opravě. Napište, co je potřeba změnit."
                        : "Vznikne nová verze plánu. Schválená platí, dokud úřad neschválí novou.",
                head.path() + "/plan/" + PlacementSteps.address(action),
                returned ? "Vrátit plán" : "Začít úpravu",
                returned ? "Co je potřeba opravit" : "Proč se plán mění",
                false,
                READERS,
                List.of(),
                input);
    }

    static StepPage of(Head head, PlacementAction action, List<Option> endReasons, Input input) {
        var label = PlacementSteps.label(action);
        return new StepPage(
                head,
                label,
                what(head, action),
                head.path() + "/" + PlacementSteps.address(action),
                label,
                action == PlacementAction.RESUME ? null : "Důvod",
                action != PlacementAction.NOT_STARTED,
                READERS,
                action == PlacementAction.TERMINATE ? endReasons : List.of(),
                input);
    }

    private static String what(Head head, PlacementAction action) {
        return switch (action) {
            case EXTEND ->
                "Podpora se jednou prodlouží. Výstupní část plánu a\u00A0rozhovor o\u00A0konci se posunou k\u00A0novému konci. Základní podpora končí "
                        + Czech.date(head.basicEnd()) + ".";
            case INTERRUPT ->
                "Místo bude přerušené, dokud nezapíšete návrat. Konec podpory se tím neposouvá, zůstává "
                        + Czech.date(head.supportEnd()) + ".";
            case RESUME ->
                "Účastník je zpátky v\u00A0práci. Konec podpory zůstává " + Czech.date(head.supportEnd()) + ".";
            case TERMINATE ->
                "Místo skončí posledním placeným dnem. Termíny, které z\u00A0něj běží, přestanou platit, plán se uzavře. Vrátit to nejde.";
            case NOT_STARTED -> "Místo se uvolní pro někoho jiného. Vrátit to nejde.";
            case START, ENTER_EXIT, END -> "";
        };
    }

    public List<Link> crumbs() {
        return List.of(new Link(head.name(), head.path()));
    }

    public boolean ends() {
        return !reasons.isEmpty();
    }

    public String support() {
        return "V\u00A0době podpory: " + Czech.period(new Period(head.start(), head.supportEnd())) + ".";
    }

    public List<Option> initiators() {
        return Arrays.stream(Initiator.values())
                .map(initiator -> Option.of(initiator.name(), initiator.czech()))
                .toList();
    }
}
