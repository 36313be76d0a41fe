package cz.prostup.ipm.rulesdesk;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.programme.Certainty;
import cz.prostup.ipm.programme.RulesStatus;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.shared.Transitions.Move;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Versions of the rules as the desk changes them, and the history of each.
@Repository
class VersionRepository {

    private final JdbcClient db;
    private final Today today;

    VersionRepository(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// The version, kept from others until the transaction ends.
    ///
    /// @throws NotFound when there is none
    Version lock(String code) {
        return db.sql("""
                        select code, label, valid_from, valid_to, status, legal_basis, source, copied_from, reason, version
                          from ipm.rules_version where code = :code for update
                        """)
                .param("code", code)
                .query((row, n) -> version(row))
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    /// @throws StaleRecord when somebody changed it since the page was made
    Version lock(String code, int seen) {
        var version = lock(code);
        if (version.version() != seen) {
            throw new StaleRecord(code);
        }
        return version;
    }

    List<Version> inForce() {
        return db.sql("""
                        select code, label, valid_from, valid_to, status, legal_basis, source, copied_from, reason, version
                          from ipm.rules_version where status = 'ACTIVE' order by valid_from for update
                        """).query((row, n) -> version(row)).list();
    }

    boolean exists(String code) {
        return db.sql("select exists (select from ipm.rules_version where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    void copy(Version draft, String from, UUID by) {
        db.sql("""
                        insert into ipm.rules_version (code, label, valid_from, status, legal_basis, source, copied_from, reason,
                                                       proposed_by, proposed_at)
                        values (:code, :label, :from, 'DRAFT', :basis, :source, :copied, :reason, :by, :at)
                        """)
                .param("code", draft.code())
                .param("label", draft.label())
                .param("from", draft.validFrom())
                .param("basis", draft.legalBasis())
                .param("source", draft.source())
                .param("copied", from)
                .param("reason", draft.reason())
                .param("by", by)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        db.sql("""
                        insert into ipm.rules_parameter (rules, parameter, value, status, source)
                        select :code, parameter, value, status, source from ipm.rules_parameter where rules = :from
                        """).param("code", draft.code()).param("from", from).update();
    }

    void describe(Version draft) {
        db.sql("""
                        update ipm.rules_version
                           set label = :label, valid_from = :from, legal_basis = :basis, source = :source, reason = :reason,
                               version = version + 1
                         where code = :code
                        """)
                .param("label", draft.label())
                .param("from", draft.validFrom())
                .param("basis", draft.legalBasis())
                .param("source", draft.source())
                .param("reason", draft.reason())
                .param("code", draft.code())
                .update();
    }

    Optional<String> value(String code, String parameter) {
        return db.sql(
                        "select coalesce(value, '') from ipm.rules_parameter where rules = :code and parameter = :parameter")
                .param("code", code)
                .param("parameter", parameter)
                .query(String.class)
                .optional();
    }

    void change(
            String code, String parameter, @Nullable String value, Certainty certainty, String source, String reason) {
        db.sql("""
                        update ipm.rules_parameter
                           set value = :value, status = :certainty, source = :source, reason = :reason
                         where rules = :code and parameter = :parameter
                        """)
                .param("value", value)
                .param("certainty", certainty.name())
                .param("source", source)
                .param("reason", reason)
                .param("code", code)
                .param("parameter", parameter)
                .update();
        db.sql("update ipm.rules_version set version = version + 1 where code = :code")
                .param("code", code)
                .update();
    }

    void endOn(String code, LocalDate lastDay) {
        db.sql("update ipm.rules_version set valid_to = :to, version = version + 1 where code = :code")
                .param("to", lastDay)
                .param("code", code)
                .update();
    }

    void move(Version version, Move<RulesStatus, RulesAction> move, String note, Viewer viewer) {
        db.sql("update ipm.rules_version set status = :to, version = version + 1 where code = :code")
                .param("to", move.to().name())
                .param("code", version.code())
                .update();
        note(version, move.action().name(), move.to(), "", note, viewer);
    }

    void note(Version version, String action, String note, Viewer viewer) {
        note(version, action, version.status(), "", note, viewer);
    }

    void noteParameter(Version version, String parameter, String note, Viewer viewer) {
        note(version, "CHANGE", version.status(), parameter, note, viewer);
    }

    /// Whether somebody of the viewer's side wrote a part of the proposal, themselves or through a substitute.
    boolean hasWritten(Viewer viewer, String code) {
        return db.sql("""
                        select exists (select from ipm.rules_history
                                        where rules = :code and action in ('PROPOSE', 'DESCRIBE', 'CHANGE')
                                          and persons && cast(:persons as uuid[]))
                        """)
                .param("code", code)
                .param("persons", persons(viewer))
                .query(Boolean.class)
                .single();
    }

    static UUID[] persons(Viewer viewer) {
        return viewer.personsActingAs(Role.LABOUR_OFFICE_HQ).toArray(UUID[]::new);
    }

    private void note(Version version, String action, RulesStatus to, String parameter, String note, Viewer viewer) {
        db.sql("""
                        insert into ipm.rules_history (rules, action, from_status, to_status, parameter, note, by_user, persons, at)
                        values (:code, :action, :from, :to, :parameter, :note, :by, :persons, :at)
                        """)
                .param("code", version.code())
                .param("action", action)
                .param("from", version.status().name())
                .param("to", to.name())
                .param("parameter", parameter)
                .param("note", note)
                .param("by", viewer.userId())
                .param("persons", persons(viewer))
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getString("code"),
                row.getString("label"),
                Columns.date(row, "valid_from"),
                Columns.dateOrNull(row, "valid_to"),
                Columns.code(row, "status", RulesStatus.class),
                row.getString("legal_basis"),
                row.getString("source"),
                row.getString("copied_from"),
                row.getString("reason"),
                row.getInt("version"));
    }
}
