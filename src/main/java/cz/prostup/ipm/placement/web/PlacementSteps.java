package cz.prostup.ipm.placement.web;

import cz.prostup.ipm.placement.PlacementAction;
import cz.prostup.ipm.placement.PlacementFile.Head;
import cz.prostup.ipm.placement.PlacementLifecycle;
import cz.prostup.ipm.plan.PlanAction;
import cz.prostup.ipm.plan.PlanLifecycle;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Which steps the page offers: those that the tables allow to the reader now. A step that asks something has a page of
/// its own, the others are one button.
public final class PlacementSteps {

    /// @param path where it leads, by a form or by a link
    /// @param asks whether it is a page that asks for a reason first
    /// @param plan a step of the plan, not of the job
    /// @param main what most often comes next
    public record Button(String label, String path, boolean asks, boolean plan, boolean main) {}

    private PlacementSteps() {}

    static List<Button> of(Head head, LocalDate today) {
        return Stream.concat(planSteps(head), jobSteps(head, today)).toList();
    }

    private static Stream<Button> planSteps(Head head) {
        var plan = head.plan();
        if (plan == null || !head.state().isOpen()) {
            return Stream.empty();
        }
        return PlanLifecycle.TABLE.moves().stream()
                .filter(move ->
                        move.from() == plan.state() && move.roles().stream().anyMatch(head::is))
                .map(move -> button(head, move.action()));
    }

    private static Button button(Head head, PlanAction action) {
        boolean asks = action == PlanAction.RETURN || action == PlanAction.REVISE;
        var path = head.path() + "/plan/" + address(action);
        return new Button(action.button(), path, asks, true, !asks);
    }

    private static Stream<Button> jobSteps(Head head, LocalDate today) {
        return PlacementLifecycle.TABLE.moves().stream()
                .filter(move ->
                        move.from() == head.state() && move.roles().stream().anyMatch(head::is))
                .map(move -> move.action())
                .filter(action -> action != PlacementAction.EXTEND
                        || (head.extendedEnd() == null && !today.isAfter(head.basicEnd())))
                .map(action -> new Button(label(action), head.path() + "/" + address(action), true, false, false));
    }

    static String address(Enum<?> action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String label(PlacementAction action) {
        return switch (action) {
            case EXTEND -> "Prodloužit podporu";
            case INTERRUPT -> "Přerušit místo";
            case RESUME -> "Zapsat návrat do práce";
            case TERMINATE -> "Ukončit místo předčasně";
            case NOT_STARTED -> "Účastník nenastoupil";
            case START, ENTER_EXIT, END -> action.done();
        };
    }
}
