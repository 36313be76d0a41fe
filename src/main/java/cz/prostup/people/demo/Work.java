package cz.prostup.people.demo;

import static java.time.DayOfWeek.FRIDAY;

import cz.prostup.people.Layer;
import cz.prostup.people.goals.GoalAction;
import cz.prostup.people.goals.GoalId;
import cz.prostup.people.goals.GoalOutcome;
import cz.prostup.people.goals.NewGoal;
import cz.prostup.people.goals.SetGoal;
import cz.prostup.people.notes.KeepDraft;
import cz.prostup.people.notes.NewNote;
import cz.prostup.people.notes.NoteOutcome;
import cz.prostup.people.notes.WriteNote;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.annotation.Order;

/// What was written down, and what people want to reach.
@DemoPart
@Order(60)
class Work implements Chapter {

    private final WriteNote writeNote;
    private final KeepDraft keepDraft;
    private final SetGoal setGoal;

    Work(WriteNote writeNote, KeepDraft keepDraft, SetGoal setGoal) {
        this.writeNote = writeNote;
        this.keepDraft = keepDraft;
        this.setGoal = setGoal;
    }

    @Override
    public void into(Scene scene) {
        Lines.of("notes.txt").forEach(row -> note(scene, row));
        Lines.of("goals.txt").forEach(row -> goal(scene, row));
        scene.at(
                scene.lately(1),
                16,
                "barbora.lipska",
                viewer -> keepDraft.keep(
                        viewer,
                        scene.person(Who.JOSEF),
                        Map.of(
                                "unit", Scene.unitOf(viewer).toString(),
                                "happenedOn", scene.lately(1).toString(),
                                "domain", "HOUSING",
                                "layer", "SUPPORT",
                                "text", "Volala paní z\u00a0ubytovny, že by pokoj byl od prvního. Josef se na něj")));
    }

    private void note(Scene scene, List<String> row) {
        var day = Lines.day(scene, row.get(0));
        scene.at(
                day,
                17,
                row.get(1),
                viewer -> Done.as(
                        NoteOutcome.Saved.class,
                        writeNote.write(
                                viewer,
                                scene.person(Who.valueOf(row.get(2))),
                                new NewNote(
                                        Scene.unitOf(viewer),
                                        day,
                                        row.get(3),
                                        Layer.valueOf(row.get(4)),
                                        row.get(5)))));
    }

    private void goal(Scene scene, List<String> row) {
        var from = Lines.day(scene, row.get(0));
        var id = new AtomicReference<GoalId>();
        scene.at(
                from,
                18,
                row.get(1),
                viewer -> id.set(Done.as(
                                GoalOutcome.Saved.class,
                                setGoal.set(
                                        viewer,
                                        scene.person(Who.valueOf(row.get(2))),
                                        new NewGoal(
                                                Scene.unitOf(viewer),
                                                row.get(3),
                                                Layer.valueOf(row.get(4)),
                                                row.get(5),
                                                row.get(6),
                                                from,
                                                from.plusWeeks(Integer.parseInt(row.get(7))),
                                                viewer.userId())))
                        .id()));
        if (!row.get(8).isEmpty()) {
            var turn = List.of(row.get(8).split(" ", -1));
            scene.at(
                    scene.day(Integer.parseInt(turn.getFirst()), FRIDAY),
                    18,
                    row.get(1),
                    viewer -> Done.as(
                            GoalOutcome.Saved.class,
                            setGoal.move(
                                    viewer,
                                    scene.person(Who.valueOf(row.get(2))),
                                    id.get(),
                                    0,
                                    GoalAction.valueOf(turn.getLast()))));
        }
    }
}
