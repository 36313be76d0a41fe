package cz.prostup.people.identity;

import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the pages of merging show: two records side by side, the merges of one's units.
@Component
public class MergeScreens {

    private static final int PAGE = 20;

    /// @param obstacles Czech sentences; empty when the two may become one
    public record Sides(RecordSide into, RecordSide from, List<String> obstacles) {
        public Sides {
            obstacles = List.copyOf(obstacles);
        }
    }

    /// @param into null when the viewer does not see the person (any more)
    public record Merge(
            UUID id,
            String fromName,
            LocalDate fromBorn,
            UUID intoId,
            @Nullable String into,
            String by,
            Instant at,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            String undoReason) {

        public boolean isUndone() {
            return undoneAt != null;
        }
    }

    public record MergePage(List<Merge> merges, long total, int page, int size) {
        public MergePage {
            merges = List.copyOf(merges);
        }
    }

    /// @param rows what moved then, `souhlasy` with their count by the name of the records
    public record Detail(Merge merge, List<MergeRecords.Moved> rows) {
        public Detail {
            rows = List.copyOf(rows);
        }
    }

    private final JdbcClient db;
    private final TwoRecords twoRecords;
    private final MergeObstacles obstacles;
    private final AsSystem asSystem;
    private final org.springframework.beans.factory.ObjectProvider<cz.prostup.people.PersonalRecords> records;

    MergeScreens(
            JdbcClient db,
            TwoRecords twoRecords,
            MergeObstacles obstacles,
            AsSystem asSystem,
            org.springframework.beans.factory.ObjectProvider<cz.prostup.people.PersonalRecords> records) {
        this.db = db;
        this.twoRecords = twoRecords;
        this.obstacles = obstacles;
        this.asSystem = asSystem;
        this.records = records;
    }

    /// @throws NotFound when the viewer does not see both
    @Transactional
    public Sides sides(Viewer viewer, PersonId into, PersonId from) {
        var pair = twoRecords.read(viewer, into, from, "sloučení záznamů");
        return new Sides(pair.one(), pair.other(), asSystem.run(status -> obstacles.between(from, into)));
    }

    private static final String MERGES = """
            select g.id, g.from_name, g.from_born, g.into_id, c.display_name as into_name, b.display_name as by_name,
                   g.merged_at, g.undone_at, u.display_name as undone_by, g.undo_reason, count(*) over () as total
              from people.merge g
              join access.user_card b on b.id = g.merged_by
              left join access.user_card u on u.id = g.undone_by
              left join people.person_card c on c.id = g.into_id
             where exists (select from access.membership_card m
                            where m.unit_id = g.unit_id and m.user_id = :viewer
                              and m.role in (select role from people.merge_role))
               and (cast(:id as uuid) is null or g.id = :id)
             order by g.merged_at desc, g.id
             limit :size offset :skip
            """;

    @Transactional
    public MergePage merges(Viewer viewer, int page) {
        var total = new long[1];
        var merges = db.sql(MERGES)
                .param("viewer", viewer.userId())
                .param("id", null, java.sql.Types.OTHER)
                .param("size", PAGE)
                .param("skip", (page - 1) * PAGE)
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    return merge(row);
                })
                .list();
        return new MergePage(merges, total[0], page, PAGE);
    }

    /// @throws NotFound when the merge is not of the viewer's unit
    @Transactional
    public Detail merge(Viewer viewer, UUID id) {
        var merge = db.sql(MERGES)
                .param("viewer", viewer.userId())
                .param("id", id)
                .param("size", 1)
                .param("skip", 0)
                .query((row, n) -> merge(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        return new Detail(merge, rows(id));
    }

    private List<MergeRecords.Moved> rows(UUID id) {
        return db.sql(
                        "select record, count(*) as count from people.merge_row where merge_id = :id group by record order by record")
                .param("id", id)
                .query((row, n) -> new MergeRecords.Moved(label(row.getString("record")), row.getInt("count")))
                .list();
    }

    private String label(String name) {
        return records.orderedStream()
                .filter(one -> one.name().equals(name))
                .map(one -> one.label())
                .findFirst()
                .orElse("další záznamy");
    }

    private static Merge merge(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Merge(
                Columns.uuid(row, "id"),
                row.getString("from_name"),
                Columns.date(row, "from_born"),
                Columns.uuid(row, "into_id"),
                row.getString("into_name"),
                row.getString("by_name"),
                Columns.instant(row, "merged_at"),
                Columns.instantOrNull(row, "undone_at"),
                row.getString("undone_by"),
                row.getString("undo_reason"));
    }
}
