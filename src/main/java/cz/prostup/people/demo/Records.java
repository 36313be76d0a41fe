package cz.prostup.people.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.people.identity.DecideDuplicate;
import cz.prostup.people.identity.FindDuplicates;
import cz.prostup.people.identity.MergeField;
import cz.prostup.people.identity.MergeRecords;
import cz.prostup.people.identity.UndoMerge;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two records that may be one person: one pair waits, one was decided, two were merged, one of them back again.
@DemoPart
@Order(20)
class Records implements Chapter {

    private final FindDuplicates findDuplicates;
    private final DecideDuplicate decideDuplicate;
    private final MergeRecords mergeRecords;
    private final UndoMerge undoMerge;
    private final JdbcClient db;

    Records(
            FindDuplicates findDuplicates,
            DecideDuplicate decideDuplicate,
            MergeRecords mergeRecords,
            UndoMerge undoMerge,
            JdbcClient db) {
        this.findDuplicates = findDuplicates;
        this.decideDuplicate = decideDuplicate;
        this.mergeRecords = mergeRecords;
        this.undoMerge = undoMerge;
        this.db = db;
    }

    @Override
    public void into(Scene scene) {
        scene.at(scene.day(13, WEDNESDAY).atTime(1, 0), Viewer.SYSTEM, _ -> findDuplicates.searchNow());
        scene.at(
                scene.day(13, THURSDAY),
                10,
                "jitka.javorova",
                viewer -> decideDuplicate.twoPeople(
                        pair(scene, Who.TEREZA, Who.TEREZIE), 0, "Dvojčata, obě u\u00a0nás byly na schůzce.", viewer));
        merges(scene, Who.ZDENEK, Who.ZDENEK_AGAIN, 13);
        var alena = merges(scene, Who.ALENA, Who.ALENA_AGAIN, 12);
        scene.at(
                scene.day(11, MONDAY),
                10,
                "jitka.javorova",
                viewer -> Done.as(
                        UndoMerge.Undone.class,
                        undoMerge.undo(
                                alena.get(),
                                "Paní Svobodová je sestřenice narozená týž den, ozvala se sama.",
                                viewer)));
        scene.at(scene.day(11, TUESDAY).atTime(1, 0), Viewer.SYSTEM, _ -> findDuplicates.searchNow());
    }

    private AtomicReference<UUID> merges(Scene scene, Who into, Who from, int weeks) {
        var merge = new AtomicReference<UUID>();
        scene.at(scene.day(weeks, FRIDAY), 10, "jitka.javorova", viewer -> {
            var kept = scene.person(into);
            var ended = scene.person(from);
            var wanted = new MergeRecords.Wanted(kept, ended, version(kept), version(ended), Set.of(MergeField.PHONE));
            merge.set(Done.as(MergeRecords.Merged.class, mergeRecords.merge(wanted, viewer))
                    .merge());
        });
        return merge;
    }

    private UUID pair(Scene scene, Who one, Who other) {
        return db.sql(
                        "select id from people.duplicate_pair where person_a in (:one, :other) and person_b in (:one, :other)")
                .param("one", scene.person(one).value())
                .param("other", scene.person(other).value())
                .query(UUID.class)
                .single();
    }

    private int version(PersonId person) {
        return db.sql("select version from people.person where id = :id")
                .param("id", person.value())
                .query(Integer.class)
                .single();
    }
}
