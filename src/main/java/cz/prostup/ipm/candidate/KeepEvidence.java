package cz.prostup.ipm.candidate;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.vault.Vault;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what speaks for a criterion of the rules, and the officer's word that it is true (BR-029). The words are
/// sealed; of criteria like a return from prison only the fact is wanted, never its cause (7.4).
@Service
public class KeepEvidence {

    public static final int LONGEST_NOTE = 500;

    public sealed interface Outcome {

        record Kept() implements Outcome {}

        record Refused(String field, String why) implements Outcome {}
    }

    private final JdbcClient db;
    private final CandidateRepository candidates;
    private final CandidateRoles roles;
    private final Eligibility eligibility;
    private final Vault vault;
    private final Today today;

    KeepEvidence(
            JdbcClient db,
            CandidateRepository candidates,
            CandidateRoles roles,
            Eligibility eligibility,
            Vault vault,
            Today today) {
        this.db = db;
        this.candidates = candidates;
        this.roles = roles;
        this.eligibility = eligibility;
        this.vault = vault;
        this.today = today;
    }

    static String place(UUID row) {
        return "ipm.candidate_criterion.note_sealed/" + row;
    }

    /// Says that a criterion is fulfilled and by what it is shown.
    ///
    /// @param code of `ipm.criterion` in the version in force; one that it does not know is refused
    /// @throws NotFound when there is no such candidate, or the evidence is not for this viewer
    @Transactional
    public Outcome claim(Viewer viewer, CandidateId id, String code, String evidenceKind, String note) {
        var refused = open(viewer, id);
        if (refused != null) {
            return refused;
        }
        var limits = eligibility.limits().orElse(null);
        if (limits == null || !isCriterion(limits.rules(), code)) {
            return new Outcome.Refused("criterion", "Takové kritérium platná pravidla neznají.");
        }
        if (!isEvidence(evidenceKind)) {
            return new Outcome.Refused("evidence", "Vyberte, čím je kritérium doložené.");
        }
        var row = Ids.next();
        int written = db.sql("""
                        insert into ipm.candidate_criterion (id, candidate_id, rules, code, evidence_kind, note_sealed, claimed_by,
                                                             claimed_on)
                        values (:row, :id, :rules, :code, :evidence, :note, :by, :today)
                        on conflict do nothing
                        """)
                .param("row", row)
                .param("id", id.value())
                .param("rules", limits.rules())
                .param("code", code)
                .param("evidence", evidenceKind)
                .param("note", note.isBlank() ? null : vault.seal(note, place(row)))
                .param("by", viewer.userId())
                .param("today", today.date())
                .update();
        return written == 1
                ? new Outcome.Kept()
                : new Outcome.Refused("criterion", "Toto kritérium už tu je. Nejdřív ho smažte.");
    }

    /// The office has seen it and it is true.
    ///
    /// @throws NotFound when there is no such row, or not for this viewer
    @Transactional
    public Outcome verify(Viewer viewer, CandidateId id, UUID row) {
        var refused = open(viewer, id);
        if (refused != null) {
            return refused;
        }
        if (!roles.of(viewer, id).isAny(Role.KOP_OFFICER)) {
            return new Outcome.Refused("", "Kritéria ověřuje pracovník úřadu práce pro IPM.");
        }
        changed(
                row,
                db.sql("""
                        update ipm.candidate_criterion set verified_by = :by, verified_on = :today
                         where id = :row and candidate_id = :id and verified_on is null
                        """)
                        .param("by", viewer.userId())
                        .param("today", today.date())
                        .param("row", row)
                        .param("id", id.value())
                        .update());
        return new Outcome.Kept();
    }

    /// What was written by mistake; what a decision stands on stays.
    ///
    /// @throws NotFound when there is no such row, it was verified, or it is not for this viewer
    @Transactional
    public Outcome remove(Viewer viewer, CandidateId id, UUID row) {
        var refused = open(viewer, id);
        if (refused != null) {
            return refused;
        }
        changed(row, db.sql("""
                        delete from ipm.candidate_criterion where id = :row and candidate_id = :id and verified_on is null
                        """).param("row", row).param("id", id.value()).update());
        return new Outcome.Kept();
    }

    private Outcome.@Nullable Refused open(Viewer viewer, CandidateId id) {
        if (!roles.of(viewer, id).evidence()) {
            throw new NotFound(id);
        }
        return candidates.lock(id).state().isOpen()
                ? null
                : new Outcome.Refused("", "Cesta už skončila, doklady se nemění.");
    }

    private boolean isCriterion(String rules, String code) {
        return db.sql("""
                        select exists (select from ipm.criterion
                                        where rules = :rules and code = :code and valid_from <= :today
                                          and (valid_to is null or valid_to >= :today))
                        """)
                .param("rules", rules)
                .param("code", code)
                .param("today", today.date())
                .query(Boolean.class)
                .single();
    }

    private boolean isEvidence(String code) {
        return db.sql("""
                        select exists (select from ipm.evidence_kind
                                        where code = :code and valid_from <= :today and (valid_to is null or valid_to >= :today))
                        """)
                .param("code", code)
                .param("today", today.date())
                .query(Boolean.class)
                .single();
    }

    private static void changed(UUID row, int rows) {
        if (rows == 0) {
            throw new NotFound(row);
        }
    }
}
