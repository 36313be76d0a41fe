package cz.prostup.ipm.payrollfile;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables that wait, each seen by who brought it, and the numbers under which workers are known.
@Repository
class UploadRepository {

    private final JdbcClient db;
    private final Today today;

    UploadRepository(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    void add(Upload upload, Viewer viewer) {
        db.sql("""
                        insert into ipm.payrollfile_upload (id, employer_id, month, user_id, name, content, notes, layout, separator,
                                                            encoding, uploaded_at, expires_at)
                        values (:id, :employer, :month, :user, :name, :content, :notes, :layout, :separator, :encoding, :now, :expires)
                        """)
                .param("id", upload.id().value())
                .param("employer", upload.employerId())
                .param("month", upload.month().atDay(1))
                .param("user", viewer.userId())
                .param("name", upload.name())
                .param("content", StoredTable.written(upload.table()))
                .param("notes", upload.table().notes().toArray(String[]::new))
                .param("layout", upload.layout().written())
                .param("separator", upload.table().separator())
                .param("encoding", upload.table().encoding())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("expires", upload.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @throws NotFound when it was confirmed, thrown away, taken by the daily job, or is of somebody else
    Upload get(UploadId id, YearMonth month, Viewer viewer) {
        return db.sql("""
                        select id, employer_id, month, name, content, notes, layout, separator, encoding, choices, expires_at
                          from ipm.payrollfile_upload
                         where id = :id and month = :month and user_id = :viewer and expires_at > :now
                        """)
                .param("id", id.value())
                .param("month", month.atDay(1))
                .param("viewer", viewer.userId())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .query((row, n) -> upload(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    void change(UploadId id, Layout layout, Choices choices) {
        db.sql("update ipm.payrollfile_upload set layout = :layout, choices = :choices where id = :id")
                .param("layout", layout.written())
                .param("choices", choices.written())
                .param("id", id.value())
                .update();
    }

    void delete(UploadId id, Viewer viewer) {
        db.sql("delete from ipm.payrollfile_upload where id = :id and user_id = :viewer")
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .update();
    }

    int deleteExpired() {
        return db.sql("delete from ipm.payrollfile_upload where expires_at <= :now")
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<String, UUID> numbers(UUID employerId) {
        record Known(String number, UUID placement) {}
        return db
                .sql("select personal_number, placement_id from ipm.payrollfile_worker where employer_id = :employer")
                .param("employer", employerId)
                .query((row, n) -> new Known(row.getString("personal_number"), Columns.uuid(row, "placement_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Known::number, Known::placement));
    }

    /// A number that went to somebody else is theirs from now on.
    void learn(UUID employerId, List<DryRun.Matched> lines) {
        var numbered = lines.stream().filter(line -> isNumber(line.number())).toList();
        var numbers = numbered.stream().map(DryRun.Matched::number).toArray(String[]::new);
        var placements = numbered.stream()
                .map(line -> line.row().basics().placement().value())
                .toArray(UUID[]::new);
        db.sql("""
                        delete from ipm.payrollfile_worker
                         where employer_id = :employer and (personal_number = any (:numbers) or placement_id = any (:placements))
                        """)
                .param("employer", employerId)
                .param("numbers", numbers)
                .param("placements", placements)
                .update();
        db.sql("""
                        insert into ipm.payrollfile_worker (employer_id, placement_id, personal_number, learned_at)
                        select :employer, w.placement_id, w.number, :now
                          from unnest(:placements::uuid[], :numbers::text[]) w (placement_id, number)
                        on conflict do nothing
                        """)
                .param("employer", employerId)
                .param("placements", placements)
                .param("numbers", numbers)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A birth number in the column of personal ones is not learned.
    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 40 && !text.matches("\\d{6}/?\\d{3,4}");
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                new UploadId(Columns.uuid(row, "id")),
                Columns.uuid(row, "employer_id"),
                Columns.month(row, "month"),
                row.getString("name"),
                StoredTable.read(
                        row.getString("content"),
                        texts(row.getArray("notes")),
                        row.getString("separator"),
                        row.getString("encoding")),
                Layout.parsed(row.getString("layout")),
                Choices.parsed(row.getString("choices")),
                Columns.instant(row, "expires_at"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
