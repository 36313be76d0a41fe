package cz.prostup.ipm.candidate;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The register of the Labour Office as its people write it down: where the person stands now, and what they went
/// through before (P32). Facts, no judgement.
@Service
public class KeepRegister {

    public enum Status {
        JOB_SEEKER("uchazeč o\u00a0zaměstnání"),
        JOB_APPLICANT("zájemce o\u00a0zaměstnání"),
        NONE("není v\u00a0evidenci");

        private final String czech;

        Status(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }

    public enum Kind {
        VPP("veřejně prospěšné práce"),
        SUPM("společensky účelné pracovní místo"),
        IPM("integrační pracovní místo"),
        REGISTER("evidence úřadu práce");

        private final String czech;

        Kind(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }

    public sealed interface Outcome {

        record Kept() implements Outcome {}

        record Refused(String field, String why) implements Outcome {}
    }

    private final JdbcClient db;
    private final CandidateRepository candidates;
    private final CandidateRoles roles;
    private final Eligibility eligibility;
    private final Today today;

    KeepRegister(
            JdbcClient db, CandidateRepository candidates, CandidateRoles roles, Eligibility eligibility, Today today) {
        this.db = db;
        this.candidates = candidates;
        this.roles = roles;
        this.eligibility = eligibility;
        this.today = today;
    }

    /// @param from since when; null only for who is not in the register
    /// @throws NotFound when there is no such candidate, or not for this viewer
    @Transactional
    public Outcome status(Viewer viewer, CandidateId id, Status status, @Nullable LocalDate from) {
        var refused = mayWrite(viewer, id);
        if (refused != null) {
            return refused;
        }
        if (status != Status.NONE && from == null) {
            return new Outcome.Refused("from", "Napište, od kdy evidence trvá.");
        }
        if (from != null && from.isAfter(today.date())) {
            return new Outcome.Refused("from", "Den ještě nenastal.");
        }
        candidates.lock(id);
        candidates.register(id, status.name(), status == Status.NONE ? null : from);
        return new Outcome.Kept();
    }

    /// @param to null for what still lasts
    /// @throws NotFound when there is no such candidate, or not for this viewer
    @Transactional
    public Outcome add(Viewer viewer, CandidateId id, Kind kind, LocalDate from, @Nullable LocalDate to, String note) {
        var refused = mayWrite(viewer, id);
        if (refused != null) {
            return refused;
        }
        if (from.isAfter(today.date())) {
            return new Outcome.Refused("from", "Den ještě nenastal.");
        }
        if (to != null && to.isBefore(from)) {
            return new Outcome.Refused("to", "Konec je před začátkem.");
        }
        var candidate = candidates.lock(id);
        db.sql("""
                        insert into ipm.register_period (id, person_id, kind, from_date, to_date, note, entered_by, unit_id, entered_at)
                        values (:id, :person, :kind, :from, :to, :note, :by, :unit, :at)
                        """)
                .param("id", Ids.next())
                .param("person", candidate.person().value())
                .param("kind", kind.name())
                .param("from", from)
                .param("to", to)
                .param("note", note)
                .param("by", viewer.userId())
                .param("unit", candidate.officeUnit())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        return new Outcome.Kept();
    }

    /// @throws NotFound when there is no such row, or not for this viewer
    @Transactional
    public Outcome remove(Viewer viewer, CandidateId id, UUID period) {
        var refused = mayWrite(viewer, id);
        if (refused != null) {
            return refused;
        }
        var candidate = candidates.lock(id);
        int removed = db.sql("""
                        update ipm.register_period set removed_at = :at, removed_by = :by
                         where id = :period and person_id = :person and removed_at is null
                        """)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("by", viewer.userId())
                .param("period", period)
                .param("person", candidate.person().value())
                .update();
        if (removed == 0) {
            throw new NotFound(period);
        }
        return new Outcome.Kept();
    }

    /// Decides the conditions anew as a record of its own; the former one stays (A015).
    ///
    /// @throws NotFound when there is no such candidate, or not for this viewer
    @Transactional
    public Outcome renew(Viewer viewer, CandidateId id, String reason) {
        if (!roles.of(viewer, id).isAny(Role.KOP_OFFICER)) {
            return new Outcome.Refused("", "O\u00a0podmínkách rozhoduje pracovník úřadu práce pro IPM.");
        }
        var candidate = candidates.lock(id);
        if (!List.of(CandidateState.RECOMMENDED, CandidateState.APPROVED, CandidateState.WAITLISTED)
                .contains(candidate.state())) {
            return new Outcome.Refused(
                    "", "Obnovit jde jen ověření, které už jednou bylo a\u00a0cesta ještě neskončila.");
        }
        var why = eligibility.whyNot(candidate);
        if (!why.isEmpty()) {
            return new Outcome.Refused("", why);
        }
        eligibility.decide(viewer, candidate, true, reason);
        return new Outcome.Kept();
    }

    private Outcome.@Nullable Refused mayWrite(Viewer viewer, CandidateId id) {
        return roles.of(viewer, id).isAny(Role.KOP_OFFICER, Role.KOP_ADVISER)
                ? null
                : new Outcome.Refused("", "Údaje z\u00a0evidence zapisuje úřad práce.");
    }
}
