package cz.prostup.ipm.intake;

import cz.prostup.access.Viewer;
import cz.prostup.documents.tables.TableFile.Read;
import cz.prostup.ipm.intake.Intake.State;
import cz.prostup.ipm.intake.IntakeTarget.Where;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Tables on their way in and their rows; only those of who brought them.
@Repository
class IntakeRepository {

    /// Between cells, and between mistakes, where an array travels as one text.
    static final String CELLS = "\u001f";

    private static final String MISTAKES = "\u001e";

    /// @param subjectId what was written for it, null for nothing
    record Judged(
            int number,
            RowResult result,
            String key,
            List<Mistake> mistakes,
            @Nullable UUID subjectId) {}

    private final JdbcClient db;
    private final Today today;

    IntakeRepository(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// The table is read to its end.
    void read(IntakeId id, List<String> header, Layout layout, Read read, List<String> notes, int rows) {
        db.sql("""
                        update ipm.intake
                           set header = :header, layout = :layout, separator = :separator, encoding = :encoding, notes = :notes,
                               rows = :rows, state = 'READ'
                         where id = :id
                        """)
                .param("id", id.value())
                .param("header", header.toArray(String[]::new))
                .param("layout", layout.written())
                .param("separator", read.separator())
                .param("encoding", read.encoding())
                .param("notes", notes.toArray(String[]::new))
                .param("rows", rows)
                .update();
    }

    /// The row that the rows of the table hang on, before they are read.
    void begin(IntakeId id, IntakeKind kind, String name, Where where, Instant expires, Viewer viewer) {
        db.sql("""
                        insert into ipm.intake (id, kind, user_id, branch_id, territory_code, way, name, state, header, layout,
                                                separator, encoding, notes, rows, uploaded_at, expires_at)
                        values (:id, :kind, :viewer, :branch, :territory, :way, :name, 'READ', '{}', '{}', '', '', '{}', 0, :now,
                                :expires)
                        """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("viewer", viewer.userId())
                .param("branch", where.branch())
                .param("territory", where.territory(), Types.VARCHAR)
                .param("way", where.way())
                .param("name", name)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    void addRows(IntakeId id, List<Integer> numbers, List<String> cells) {
        db.sql("""
                        insert into ipm.intake_row (intake_id, number, cells)
                        select :id, r.number, string_to_array(r.cells, :mark)
                          from unnest(cast(:numbers as int[]), cast(:cells as text[])) r (number, cells)
                        """)
                .param("id", id.value())
                .param("mark", CELLS)
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("cells", cells.toArray(String[]::new))
                .update();
    }

    /// @throws NotFound when the viewer did not bring it
    @Transactional
    public Intake get(IntakeId id, Viewer viewer) {
        return db.sql("select * from ipm.intake where id = :id and user_id = :viewer")
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> intake(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    @Transactional
    public List<Intake> recent(Viewer viewer) {
        return db.sql("select * from ipm.intake where user_id = :viewer order by uploaded_at desc limit 20")
                .param("viewer", viewer.userId())
                .query((row, n) -> intake(row))
                .list();
    }

    @Transactional
    public Map<RowResult, Integer> counts(IntakeId id) {
        var counts = new EnumMap<RowResult, Integer>(RowResult.class);
        db.sql("select result, count(*) as n from ipm.intake_row where intake_id = :id group by result")
                .param("id", id.value())
                .query(row -> {
                    counts.put(Columns.code(row, "result", RowResult.class), row.getInt("n"));
                });
        return counts;
    }

    /// @param after the number of the last row that was read, 0 for the first
    @Transactional
    public List<IntakeRow> rows(IntakeId id, List<RowResult> results, int after, int limit) {
        return db.sql("""
                        select number, cells, result, key, mistakes from ipm.intake_row
                         where intake_id = :id and result = any (:results) and number > :after
                         order by number limit :limit
                        """)
                .param("id", id.value())
                .param("results", results.stream().map(Enum::name).toArray(String[]::new))
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    @Transactional
    public List<IntakeRow> page(IntakeId id, List<RowResult> results, int page, int size) {
        return db.sql("""
                        select number, cells, result, key, mistakes from ipm.intake_row
                         where intake_id = :id and result = any (:results)
                         order by number limit :size offset :offset
                        """)
                .param("id", id.value())
                .param("results", results.stream().map(Enum::name).toArray(String[]::new))
                .param("size", size)
                .param("offset", (page - 1) * size)
                .query((row, n) -> row(row))
                .list();
    }

    /// Each row of these as it is read, for a file; never all of them at once.
    @Transactional
    public void each(IntakeId id, List<RowResult> results, Consumer<IntakeRow> reader) {
        db.sql("""
                        select number, cells, result, key, mistakes from ipm.intake_row
                         where intake_id = :id and result = any (:results) order by number
                        """)
                .withFetchSize(500)
                .param("id", id.value())
                .param("results", results.stream().map(Enum::name).toArray(String[]::new))
                .query(row -> {
                    reader.accept(row(row));
                });
    }

    void judge(IntakeId id, List<Judged> rows) {
        db.sql("""
                        update ipm.intake_row r
                           set result = j.result, key = j.key, subject_id = j.subject,
                               mistakes = case j.mistakes when '' then '{}' else string_to_array(j.mistakes, :mark) end,
                               cells = case j.result when 'TAKEN' then '{}' else r.cells end
                          from unnest(cast(:numbers as int[]), cast(:results as text[]), cast(:keys as text[]),
                                      cast(:mistakes as text[]), cast(:subjects as uuid[]))
                               j (number, result, key, mistakes, subject)
                         where r.intake_id = :id and r.number = j.number
                        """)
                .param("id", id.value())
                .param("mark", MISTAKES)
                .param("numbers", rows.stream().map(Judged::number).toArray(Integer[]::new))
                .param("results", rows.stream().map(row -> row.result().name()).toArray(String[]::new))
                .param("keys", rows.stream().map(Judged::key).toArray(String[]::new))
                .param(
                        "mistakes",
                        rows.stream()
                                .map(row -> String.join(
                                        MISTAKES,
                                        row.mistakes().stream()
                                                .map(Mistake::written)
                                                .toList()))
                                .toArray(String[]::new))
                .param("subjects", rows.stream().map(Judged::subjectId).toArray(UUID[]::new))
                .update();
    }

    /// Rows that say the same as one above them.
    void markTwice(IntakeId id, Mistake mistake) {
        db.sql("""
                        update ipm.intake_row r set result = 'TWICE', mistakes = array[cast(:mistake as text)]
                          from (select number, min(number) over (partition by key) as first from ipm.intake_row
                                 where intake_id = :id and result in ('NEW', 'KNOWN')) d
                         where r.intake_id = :id and r.number = d.number and r.result = 'NEW' and d.number <> d.first
                        """).param("id", id.value()).param("mistake", mistake.written()).update();
    }

    /// The rows are as they were read.
    void forgetJudgement(IntakeId id) {
        db.sql("update ipm.intake_row set result = 'READ', key = '', mistakes = '{}' where intake_id = :id")
                .param("id", id.value())
                .update();
    }

    /// @return false when it was in another state; then nothing changes
    boolean move(IntakeId id, List<State> from, State to) {
        return db.sql("""
                        update ipm.intake
                           set state = :to, done = 0, problem = '',
                               finished_at = case when :to = 'DONE' then cast(:now as timestamptz) end
                         where id = :id and state = any (:from)
                        """)
                        .param("id", id.value())
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .param("to", to.name())
                        .param("now", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void layout(IntakeId id, Layout layout) {
        db.sql("update ipm.intake set layout = :layout where id = :id")
                .param("id", id.value())
                .param("layout", layout.written())
                .update();
    }

    void progress(IntakeId id, int more) {
        db.sql("update ipm.intake set done = done + :more where id = :id")
                .param("id", id.value())
                .param("more", more)
                .update();
    }

    @Transactional
    public void fail(IntakeId id, String problem) {
        db.sql(
                        "update ipm.intake set state = 'FAILED', problem = :problem where id = :id and state in ('CHECKING', 'TAKING')")
                .param("id", id.value())
                .param("problem", problem)
                .update();
    }

    @Transactional
    public void failAll(String problem) {
        db.sql("update ipm.intake set state = 'FAILED', problem = :problem where state in ('CHECKING', 'TAKING')")
                .param("problem", problem)
                .update();
    }

    void delete(IntakeId id, Viewer viewer) {
        db.sql("delete from ipm.intake where id = :id and user_id = :viewer and state not in ('CHECKING', 'TAKING')")
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .update();
    }

    void deleteExpired() {
        db.sql("delete from ipm.intake where expires_at < :now and state not in ('CHECKING', 'TAKING')")
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Intake intake(ResultSet row) throws SQLException {
        return new Intake(
                new IntakeId(Columns.uuid(row, "id")),
                Columns.code(row, "kind", IntakeKind.class),
                row.getString("name"),
                Columns.code(row, "state", State.class),
                texts(row.getArray("header")),
                Layout.parsed(texts(row.getArray("layout")).toArray(String[]::new)),
                row.getString("encoding"),
                texts(row.getArray("notes")),
                new Where(Columns.uuid(row, "branch_id"), row.getString("territory_code"), row.getString("way")),
                row.getInt("rows"),
                row.getInt("done"),
                row.getString("problem"),
                Columns.instant(row, "uploaded_at"),
                Columns.instant(row, "expires_at"));
    }

    private static IntakeRow row(ResultSet row) throws SQLException {
        return new IntakeRow(
                row.getInt("number"),
                texts(row.getArray("cells")),
                Columns.code(row, "result", RowResult.class),
                row.getString("key"),
                texts(row.getArray("mistakes")).stream().map(Mistake::parsed).toList());
    }

    private static List<String> texts(Array array) throws SQLException {
        return new ArrayList<>(Arrays.asList((String[]) array.getArray()));
    }
}
