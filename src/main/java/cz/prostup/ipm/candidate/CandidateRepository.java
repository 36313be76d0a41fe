package cz.prostup.ipm.candidate;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.PositionId;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of the ways. Whether the viewer may is asked before.
@Repository
class CandidateRepository {

    /// A position with what its agreement says, for an approval and for a contract.
    ///
    /// @param application the application behind the agreement, null for one taken over
    record Place(
            PositionId id,
            UUID employer,
            UUID branch,
            String agreementState,
            String agreement,
            LocalDate from,
            LocalDate to,
            String rules,
            BigDecimal fte,
            BigDecimal weeklyHours,
            @Nullable Money wage,
            @Nullable UUID application) {}

    private final JdbcClient db;
    private final Today today;

    CandidateRepository(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// @return false when the person already goes a way
    boolean insert(
            CandidateId id, PersonId person, NominateCandidate.Nomination wanted, Viewer by, @Nullable UUID consent) {
        return db.sql("""
                        insert into ipm.candidate (id, person_id, branch_id, channel, nominated_by, nominated_unit, state, since,
                                                   basis, consent_id, why, employer_id, supported_by, created_at)
                        values (:id, :person, :branch, :channel, :by, :unit, 'NOMINATED', :today,
                                :basis, :consent, :why, :employer, :supportedBy, :at)
                        on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("branch", wanted.branch())
                        .param("channel", wanted.channel())
                        .param("by", by.userId())
                        .param("unit", wanted.unit())
                        .param("today", today.date())
                        .param("basis", wanted.wish().name())
                        .param("consent", consent, Types.OTHER)
                        .param("why", wanted.why())
                        .param("employer", wanted.employer(), Types.OTHER)
                        .param("supportedBy", wanted.supportedBy())
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Nobody else moves this candidate until the transaction ends.
    Candidate lock(CandidateId id) {
        return db.sql("""
                        select c.*, p.birth_date, b.unit_id as office_unit
                          from ipm.candidate c
                          join people.person_card p on p.id = c.person_id
                          join organisations.branch_card b on b.id = c.branch_id
                         where c.id = :id
                           for update of c
                        """)
                .param("id", id.value())
                .query((row, n) -> candidate(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    void move(Candidate candidate, CandidateState to) {
        db.sql("""
                        update ipm.candidate
                           set state = :to, since = :today, version = version + 1,
                               waited_from = case when :to = 'WAITLISTED' then state end
                         where id = :id
                        """)
                .param("to", to.name())
                .param("today", today.date())
                .param("id", candidate.id().value())
                .update();
    }

    void informed(CandidateId id, LocalDate on) {
        db.sql("""
                        update ipm.candidate set informed_of_duty = true, informed_of_length = true, informed_on = :on where id = :id
                        """).param("on", on).param("id", id.value()).update();
    }

    void interviewed(CandidateId id, LocalDate on) {
        db.sql("update ipm.candidate set interviewed_on = :on where id = :id")
                .param("on", on)
                .param("id", id.value())
                .update();
    }

    void recommended(CandidateId id, Viewer by) {
        db.sql("update ipm.candidate set recommended_by = :by, officer_id = :by where id = :id")
                .param("by", by.userId())
                .param("id", id.value())
                .update();
    }

    void approved(CandidateId id, PositionId position, Viewer by) {
        db.sql("""
                        update ipm.candidate set approved_by = :by, approved_on = :today, officer_id = :by where id = :id
                        """)
                .param("by", by.userId())
                .param("today", today.date())
                .param("id", id.value())
                .update();
        db.sql("""
                        insert into ipm.candidate_position (candidate_id, position_id) values (:id, :position) on conflict do nothing
                        """).param("id", id.value()).param("position", position.value()).update();
    }

    void fitNote(CandidateId id, String note) {
        db.sql("update ipm.candidate set fit_note = :note where id = :id")
                .param("note", note)
                .param("id", id.value())
                .update();
    }

    void left(CandidateId id, String code, String note, String alternative) {
        db.sql("""
                        update ipm.candidate set end_reason = :code, end_note = :note, alternative = :alternative where id = :id
                        """)
                .param("code", code)
                .param("note", note)
                .param("alternative", alternative)
                .param("id", id.value())
                .update();
    }

    void register(CandidateId id, String status, @Nullable LocalDate from) {
        db.sql("""
                        update ipm.candidate set register_status = :status, register_from = :from, version = version + 1 where id = :id
                        """)
                .param("status", status)
                .param("from", from)
                .param("id", id.value())
                .update();
    }

    /// @return false when somebody else saved meanwhile
    boolean assess(CandidateId id, int version, AssessCandidate.Assessment answers) {
        return db.sql("""
                        update ipm.candidate
                           set copes = :copes, copes_answer = :copesAnswer, improves = :improves, improves_answer = :improvesAnswer,
                               stabilises = :stabilises, stabilises_answer = :stabilisesAnswer, stable_now = :stable,
                               motivated = :motivated, motivation = :motivation, supported_by = :supportedBy,
                               explanation = :explanation, diagnosis = :diagnosis, version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("copes", answers.copes().note())
                        .param("copesAnswer", answers.copes().code())
                        .param("improves", answers.improves().note())
                        .param("improvesAnswer", answers.improves().code())
                        .param("stabilises", answers.stabilises().note())
                        .param("stabilisesAnswer", answers.stabilises().code())
                        .param("stable", answers.stableNow())
                        .param("motivated", answers.motivated().code())
                        .param("motivation", answers.motivated().note())
                        .param("supportedBy", answers.supportedBy())
                        .param("explanation", answers.explanation())
                        .param("diagnosis", answers.diagnosis())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Place> place(PositionId id) {
        return place("s.id = :id", id.value());
    }

    Optional<Place> placeKeptFor(CandidateId id) {
        return place("s.reserved_for = :id", id.value());
    }

    private Optional<Place> place(String condition, UUID id) {
        return db.sql("""
                        select s.id, g.employer_id, g.branch_id, g.state, g.number, g.effective_from, g.effective_to, g.rules,
                               s.fte, s.weekly_hours, s.gross_wage, g.application_id
                          from ipm.position s
                          join ipm.agreement g on g.id = s.agreement_id
                         where %s
                        """.formatted(condition))
                .param("id", id)
                .query((row, n) -> new Place(
                        new PositionId(Columns.uuid(row, "id")),
                        Columns.uuid(row, "employer_id"),
                        Columns.uuid(row, "branch_id"),
                        row.getString("state"),
                        row.getString("number"),
                        Columns.date(row, "effective_from"),
                        Columns.date(row, "effective_to"),
                        row.getString("rules"),
                        row.getBigDecimal("fte"),
                        row.getBigDecimal("weekly_hours"),
                        Columns.moneyOrNull(row, "gross_wage"),
                        Columns.uuidOrNull(row, "application_id")))
                .optional();
    }

    /// A job that is not over stands in the way of another one (INF-4).
    boolean hasJob(PersonId person) {
        return db.sql("""
                        select exists (select from ipm.placement
                                        where person_id = :person and state in ('APPROVED', 'ACTIVE', 'EXIT_PHASE', 'INTERRUPTED'))
                        """).param("person", person.value()).query(Boolean.class).single();
    }

    boolean isEndReason(String code, CandidateState state) {
        return db.sql("""
                        select exists (select from ipm.candidate_end_reason
                                        where code = :code and :state = any (states) and valid_from <= :today
                                          and (valid_to is null or valid_to >= :today))
                        """)
                .param("code", code)
                .param("state", state.name())
                .param("today", today.date())
                .query(Boolean.class)
                .single();
    }

    boolean isAlternative(String code) {
        return db.sql("""
                        select exists (select from ipm.candidate_alternative
                                        where code = :code and valid_from <= :today and (valid_to is null or valid_to >= :today))
                        """)
                .param("code", code)
                .param("today", today.date())
                .query(Boolean.class)
                .single();
    }

    /// Units of an employer where somebody has one of the roles.
    List<UUID> units(UUID employer, String... roles) {
        return db.sql("""
                        select distinct m.unit_id
                          from access.membership_card m
                          join organisations.unit_card u on u.id = m.unit_id
                         where u.organisation_id = :employer and m.role = any (:roles)
                        """)
                .param("employer", employer)
                .param("roles", roles)
                .query((row, n) -> Columns.uuid(row, "unit_id"))
                .list();
    }

    boolean isMentorOf(UUID user, UUID employer) {
        return db.sql("""
                        select exists (select from access.membership_card m
                                         join organisations.unit_card u on u.id = m.unit_id
                                        where m.user_id = :user and m.role = 'MENTOR' and u.organisation_id = :employer)
                        """)
                .param("user", user)
                .param("employer", employer)
                .query(Boolean.class)
                .single();
    }

    void contract(CandidateId id, PlacementId placement, CandidateStep.Hire hire, Viewer by) {
        db.sql("""
                        insert into ipm.employment_contract (candidate_id, placement_id, signed_on, valid_from, valid_to, fte,
                                                             weekly_hours, entered_by, entered_at)
                        values (:id, :placement, :signed, :from, :to, :fte, :hours, :by, :at)
                        """)
                .param("id", id.value())
                .param("placement", placement.value())
                .param("signed", hire.signedOn())
                .param("from", hire.from())
                .param("to", hire.to())
                .param("fte", hire.fte())
                .param("hours", hire.weeklyHours())
                .param("by", by.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var waited = row.getString("waited_from");
        boolean assessed =
                List.of("copes_answer", "improves_answer", "stabilises_answer", "stable_now", "motivated").stream()
                        .noneMatch(column -> text(row, column).isEmpty());
        boolean doubtful = !text(row, "stable_now").equals("YES")
                || !text(row, "motivated").equals("YES")
                || text(row, "copes_answer").equals("NO");
        return new Candidate(
                new CandidateId(Columns.uuid(row, "id")),
                new PersonId(Columns.uuid(row, "person_id")),
                Columns.uuid(row, "branch_id"),
                Columns.uuid(row, "office_unit"),
                Columns.code(row, "state", CandidateState.class),
                waited == null ? null : CandidateState.valueOf(waited),
                row.getString("register_status"),
                Columns.dateOrNull(row, "register_from"),
                Columns.date(row, "birth_date"),
                row.getBoolean("informed_of_duty") && row.getBoolean("informed_of_length"),
                assessed,
                doubtful,
                row.getString("explanation"),
                Columns.dateOrNull(row, "approved_on"),
                row.getInt("version"));
    }

    private static String text(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(column, e);
        }
    }
}
