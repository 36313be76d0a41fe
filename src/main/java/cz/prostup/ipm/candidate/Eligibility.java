package cz.prostup.ipm.candidate;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the rules of the day want of a candidate, and what was decided about it. A decision is never rewritten; a later
/// one renews it (A015).
@Component
class Eligibility {

    /// @param rules the version whose list of criteria holds
    record Limits(
            String rules,
            @Nullable Integer minAge,
            @Nullable Integer maxAge,
            int validDays) {}

    private final JdbcClient db;
    private final Today today;

    Eligibility(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// Of the version in force today; empty when there is none.
    Optional<Limits> limits() {
        return db.sql("""
                        select p.rules, p.min_age, p.max_age, p.valid_days
                          from ipm.rules_version v
                          join ipm.eligibility_parameter p on p.rules = ipm.eligibility_rules(v.code)
                         where v.status = 'ACTIVE' and v.valid_from <= :today and (v.valid_to is null or v.valid_to >= :today)
                         order by v.valid_from desc
                         limit 1
                        """)
                .param("today", today.date())
                .query((row, n) -> new Limits(
                        row.getString("rules"),
                        row.getObject("min_age", Integer.class),
                        row.getObject("max_age", Integer.class),
                        row.getInt("valid_days")))
                .optional();
    }

    /// Why the candidate cannot be found eligible today; empty when nothing stands in the way (BR-028 to BR-030).
    String whyNot(Candidate candidate) {
        var limits = limits().orElse(null);
        if (limits == null) {
            return "Dnes neplatí žádná pravidla programu, podle kterých by šlo rozhodnout.";
        }
        if (!candidate.isRegistered(today.date())) {
            return "Chybí evidence na úřadu práce. Nejdřív zapište její stav a\u00a0od kdy trvá.";
        }
        int age = candidate.birthDate().until(today.date()).getYears();
        if (limits.minAge() != null && age < limits.minAge()) {
            return "Pravidla chtějí nejméně " + Czech.count(limits.minAge(), "rok", "roky", "let") + ".";
        }
        if (limits.maxAge() != null && age > limits.maxAge()) {
            return "Pravidla dovolují nejvýš " + Czech.count(limits.maxAge(), "rok", "roky", "let") + ".";
        }
        return verified(candidate.id(), limits.rules()) == 0
                ? "Chybí ověřené kritérium. Ověřte aspoň jedno z\u00a0těch, která pravidla znají."
                : "";
    }

    int verified(CandidateId id, String rules) {
        return db.sql("""
                        select count(*) from ipm.candidate_criterion
                         where candidate_id = :id and rules = :rules and verified_on is not null
                        """)
                .param("id", id.value())
                .param("rules", rules)
                .query(Integer.class)
                .single();
    }

    /// @param reason in words, for whoever reads the decision
    void decide(Viewer officer, Candidate candidate, boolean eligible, String reason) {
        var limits = limits().orElse(null);
        var rules = limits == null ? "" : limits.rules();
        db.sql("""
                        insert into ipm.eligibility (id, candidate_id, rules, result, reason, register_status, register_from,
                                                     criteria, decided_by, decided_on, valid_until, renews, decided_at)
                        values (:id, :candidate, :rules, :result, :reason, :status, :from, :criteria, :by, :today, :until,
                                (select e.id from ipm.eligibility e
                                  where e.candidate_id = :candidate order by e.decided_at desc limit 1), :at)
                        """)
                .param("id", Ids.next())
                .param("candidate", candidate.id().value())
                .param("rules", rules)
                .param("result", eligible ? "ELIGIBLE" : "NOT_ELIGIBLE")
                .param("reason", reason)
                .param("status", candidate.registerStatus() == null ? "NONE" : candidate.registerStatus())
                .param("from", candidate.registerFrom())
                .param("criteria", verified(candidate.id(), rules))
                .param("by", officer.userId())
                .param("today", today.date())
                .param("until", eligible && limits != null ? today.date().plusDays(limits.validDays()) : null)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The last day of the newest decision that found the candidate eligible; null when the newest did not.
    @Nullable
    LocalDate holdsUntil(CandidateId id) {
        record Row(UUID id, @Nullable LocalDate until) {}
        return db.sql("""
                        select id, valid_until from ipm.eligibility
                         where candidate_id = :id order by decided_at desc, id desc limit 1
                        """)
                .param("id", id.value())
                .query((row, n) -> new Row(Columns.uuid(row, "id"), Columns.dateOrNull(row, "valid_until")))
                .optional()
                .map(Row::until)
                .orElse(null);
    }
}
