package cz.prostup.ipm.rulesdesk;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.programme.Certainty;
import cz.prostup.ipm.programme.RateKind;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Dated rates with those that wait for a second person.
@Repository
class RateRepository {

    private final JdbcClient db;
    private final Today today;

    RateRepository(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// All but withdrawn ones, the newest first.
    List<Rate> all() {
        return db.sql("""
                        select d.id, d.kind, d.valid_from, d.valid_to, d.value, d.status, d.source, d.state, d.reason, d.persons,
                               d.version, coalesce(u.display_name, '') as proposer
                          from ipm.dated_rate d
                          left join access.user_card u on u.id = d.proposed_by
                         where d.state <> 'WITHDRAWN'
                         order by d.kind, d.valid_from desc
                        """).query((row, n) -> rate(row)).list();
    }

    /// @throws NotFound    when there is none
    /// @throws StaleRecord when somebody decided about it meanwhile
    Rate lock(RateId id, int seen) {
        var rate = db.sql("""
                        select id, kind, valid_from, valid_to, value, status, source, state, reason, persons, version,
                               '' as proposer
                          from ipm.dated_rate where id = :id for update
                        """)
                .param("id", id.value())
                .query((row, n) -> rate(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        if (rate.version() != seen) {
            throw new StaleRecord(id);
        }
        return rate;
    }

    List<Rate> confirmedFor(RateKind kind) {
        return db.sql("""
                        select id, kind, valid_from, valid_to, value, status, source, state, reason, persons, version,
                               '' as proposer
                          from ipm.dated_rate where kind = :kind and state = 'CONFIRMED' order by valid_from for update
                        """)
                .param("kind", kind.name())
                .query((row, n) -> rate(row))
                .list();
    }

    void propose(Rate rate, Viewer viewer) {
        db.sql("""
                        insert into ipm.dated_rate (id, kind, valid_from, valid_to, value, status, source, state, reason,
                                                    proposed_by, persons, proposed_at)
                        values (:id, :kind, :from, :to, :value, :status, :source, 'PROPOSED', :reason, :by, :persons, :at)
                        """)
                .param("id", rate.id().value())
                .param("kind", rate.kind().name())
                .param("from", rate.validFrom())
                .param("to", rate.validTo())
                .param("value", rate.value())
                .param("status", rate.certainty().name())
                .param("source", rate.source())
                .param("reason", rate.reason())
                .param("by", viewer.userId())
                .param("persons", VersionRepository.persons(viewer))
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    void decide(RateId id, RateState state, Viewer viewer) {
        db.sql("""
                        update ipm.dated_rate
                           set state = :state, decided_by = :by, decided_at = :at, version = version + 1
                         where id = :id
                        """)
                .param("state", state.name())
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void endOn(RateId id, LocalDate lastDay) {
        db.sql("update ipm.dated_rate set valid_to = :to, version = version + 1 where id = :id")
                .param("to", lastDay)
                .param("id", id.value())
                .update();
    }

    private static Rate rate(ResultSet row) throws SQLException {
        return new Rate(
                new RateId(Columns.uuid(row, "id")),
                Columns.code(row, "kind", RateKind.class),
                Columns.date(row, "valid_from"),
                Columns.dateOrNull(row, "valid_to"),
                row.getString("value"),
                Columns.code(row, "status", Certainty.class),
                row.getString("source"),
                Columns.code(row, "state", RateState.class),
                row.getString("reason"),
                row.getString("proposer"),
                Set.of((UUID[]) row.getArray("persons").getArray()),
                row.getInt("version"));
    }
}
