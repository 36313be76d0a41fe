package cz.prostup.ipm.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The versions of the rules as the database holds them. A version in use never changes but for its end, so it is read
/// once.
@Repository
public class RulesRepository {

    private final JdbcClient db;
    private final Map<String, ProgrammeRules> known = new ConcurrentHashMap<>();

    RulesRepository(JdbcClient db) {
        this.db = db;
    }

    /// @throws IllegalArgumentException when no such version exists
    public ProgrammeRules get(String code) {
        var rules = known.get(code);
        if (rules == null) {
            rules = read(code);
            if (rules.status() != RulesStatus.DRAFT) {
                known.put(code, rules);
            }
        }
        return rules;
    }

    /// The end of versions in use has moved: read them again.
    public void forget() {
        known.clear();
    }

    /// Puts in what was delivered with the program and is not there yet. What is there stays as it is; a delivered
    /// version
    /// for days on which one made here holds already is left out.
    void addDelivered() {
        RulesCsv.versions()
                .forEach(version -> db.sql("""
                        insert into ipm.rules_version (code, label, valid_from, valid_to, status, legal_basis, source)
                        values (:code, :label, :from, :to, :status, :basis, :source)
                        on conflict do nothing
                        """)
                        .param("code", version.code())
                        .param("label", version.labelCs())
                        .param("from", version.validFrom())
                        .param("to", version.validTo())
                        .param("status", version.status().name())
                        .param("basis", version.legalBasis())
                        .param("source", version.source())
                        .update());
        RulesCsv.parameters()
                .forEach(parameter -> db.sql("""
                        insert into ipm.rules_parameter (rules, parameter, value, status, source)
                        select code, :parameter, :value, :status, :source from ipm.rules_version where code = :rules
                        on conflict do nothing
                        """)
                        .param("rules", parameter.rules())
                        .param("parameter", parameter.parameter())
                        .param("value", parameter.value())
                        .param("status", parameter.certainty().name())
                        .param("source", parameter.source())
                        .update());
        completeOwn();
    }

    /// A version made here before the program learnt a parameter gets it as the delivered one that it comes from has
    /// it.
    private void completeOwn() {
        db.sql("""
                        insert into ipm.rules_parameter (rules, parameter, value, status, source)
                        with recursive line (rules, ancestor) as (
                            select v.code, v.copied_from from ipm.rules_version v where v.copied_from is not null
                            union
                            select l.rules, v.copied_from
                              from line l
                              join ipm.rules_version v on v.code = l.ancestor
                             where v.copied_from is not null)
                        select l.rules, p.parameter, p.value, p.status, p.source
                          from line l
                          join ipm.rules_version v on v.code = l.ancestor and v.copied_from is null
                          join ipm.rules_parameter p on p.rules = v.code
                        on conflict do nothing
                        """).update();
    }

    private ProgrammeRules read(String code) {
        var version = db.sql("""
                        select code, label, valid_from, valid_to, status, legal_basis, source
                          from ipm.rules_version
                         where code = :code
                        """)
                .param("code", code)
                .query((row, n) -> version(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no rules " + code));
        return ProgrammeRules.from(version, parameters(code));
    }

    private List<ParameterRow> parameters(String code) {
        return db.sql("select rules, parameter, value, status, source from ipm.rules_parameter where rules = :code")
                .param("code", code)
                .query((row, n) -> new ParameterRow(
                        row.getString("rules"),
                        row.getString("parameter"),
                        row.getString("value"),
                        Certainty.valueOf(row.getString("status")),
                        row.getString("source")))
                .list();
    }

    private static VersionRow version(ResultSet row) throws SQLException {
        return new VersionRow(
                row.getString("code"),
                row.getString("label"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                RulesStatus.valueOf(row.getString("status")),
                row.getString("legal_basis"),
                row.getString("source"));
    }
}
