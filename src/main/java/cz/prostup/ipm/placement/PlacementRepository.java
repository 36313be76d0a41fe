package cz.prostup.ipm.placement;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.contribution.SupportPeriod;
import cz.prostup.ipm.position.PositionState;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Period;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlacementRepository {

    private final JdbcClient db;
    private final Today today;

    PlacementRepository(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// Nobody else fills this position or moves its agreement until the transaction ends.
    Position lockPosition(UUID position) {
        return db.sql("""
                        select s.id, s.agreement_id, g.number, g.state, g.effective_from, g.effective_to, g.rules,
                               g.employer_id, g.branch_id, b.unit_id as office_unit, s.state as position_state, s.reserved_for,
                               g.application_id is null as taken_over
                          from ipm.position s
                          join ipm.agreement g on g.id = s.agreement_id
                          join organisations.branch_card b on b.id = g.branch_id
                         where s.id = :position
                           for update of s
                        """)
                .param("position", position)
                .query((row, n) -> position(row))
                .optional()
                .orElseThrow(() -> new NotFound(position));
    }

    boolean unitsBelongTo(UUID organisation, List<UUID> units) {
        return db.sql("""
                        select count(*) = 0
                          from unnest(:units) asked (id)
                         where not exists (select from organisations.unit_card u
                                            where u.id = asked.id and u.organisation_id = :organisation)
                        """)
                .param("units", units.toArray(UUID[]::new))
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    boolean isPositionTaken(UUID position, Period days) {
        return isTaken("position_id", position, days, null);
    }

    boolean isPersonPlaced(PersonId person, Period days) {
        return isTaken("person_id", person.value(), days, null);
    }

    /// Whether somebody or something stands in the way of a longer support.
    boolean isTakenByAnother(Placement placement, Period days) {
        return isTaken("position_id", placement.positionId(), days, placement.id())
                || isTaken("person_id", placement.person().value(), days, placement.id());
    }

    private boolean isTaken(String column, UUID id, Period days, @Nullable PlacementId except) {
        return db.sql("select exists (select from ipm.placement where " + column
                        + " = :id and state <> 'NOT_STARTED'"
                        + " and support && daterange(:from, :to, '[]') and id is distinct from :except)")
                .param("id", id)
                .param("from", days.from())
                .param("to", days.to())
                .param("except", except == null ? null : except.value(), java.sql.Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    void insert(
            PlacementId id,
            OpenPlacement.Approval approval,
            Position position,
            SupportPeriod support,
            Viewer approvedBy) {
        db.sql("""
                        insert into ipm.placement (id, position_id, agreement_id, employer_id, branch_id, person_id, mentor_id,
                                                   start_date, basic_end, gross_wage, state, approved_by, approved_at, candidate_id)
                        values (:id, :position, :agreement, :employer, :branch, :person, :mentor,
                                :start, :end, :wage, 'APPROVED', :by, :at, :candidate)
                        """)
                .param("id", id.value())
                .param("position", position.id())
                .param("agreement", position.agreementId())
                .param("employer", position.employerId())
                .param("branch", position.branchId())
                .param("person", approval.person().value())
                .param("mentor", approval.mentor())
                .param("start", support.start())
                .param("end", support.basicEnd())
                .param("wage", approval.grossWage().amount())
                .param(
                        "candidate",
                        approval.candidate() == null
                                ? null
                                : approval.candidate().value(),
                        java.sql.Types.OTHER)
                .param("by", approvedBy.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    void addParty(PlacementId placement, UUID unit, String capacity, LocalDate from) {
        db.sql("""
                        insert into ipm.placement_party (placement_id, unit_id, capacity, valid_from)
                        values (:placement, :unit, :capacity, :from)
                        """)
                .param("placement", placement.value())
                .param("unit", unit)
                .param("capacity", capacity)
                .param("from", from)
                .update();
    }

    /// The unit that stands to the placement in this capacity; of more, the first one.
    Optional<UUID> unit(PlacementId placement, String capacity) {
        return db.sql("""
                        select unit_id
                          from ipm.placement_party
                         where placement_id = :placement and capacity = :capacity
                         order by valid_from, unit_id
                         limit 1
                        """)
                .param("placement", placement.value())
                .param("capacity", capacity)
                .query(UUID.class)
                .optional();
    }

    /// The unit of the employer in which the mentor works; when that is not told, the first one of the employer.
    UUID mentorUnit(PlacementId placement) {
        return db.sql("""
                        select r.unit_id
                          from ipm.placement_party r
                          join ipm.placement p on p.id = r.placement_id
                          left join access.membership_card m
                                 on m.unit_id = r.unit_id and m.user_id = p.mentor_id and m.role = 'MENTOR'
                         where r.placement_id = :placement and r.capacity = 'EMPLOYER'
                         order by m.user_id is null, r.valid_from, r.unit_id
                         limit 1
                        """)
                .param("placement", placement.value())
                .query(UUID.class)
                .single();
    }

    /// The placement, which nobody else moves until the transaction ends.
    Placement lock(PlacementId id) {
        return db.sql("""
                        select p.id, p.position_id, p.person_id, p.mentor_id, g.rules, p.start_date, p.basic_end,
                               p.extended_end, p.state, p.version
                          from ipm.placement p
                          join ipm.agreement g on g.id = p.agreement_id
                         where p.id = :id
                           for update of p
                        """)
                .param("id", id.value())
                .query((row, n) -> placement(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    void move(Placement placement, PlacementState to) {
        requireSaved(
                placement,
                db.sql(
                                "update ipm.placement set state = :to, version = version + 1 where id = :id and version = :version")
                        .param("to", to.name())
                        .param("id", placement.id().value())
                        .param("version", placement.version())
                        .update());
    }

    void extend(Placement placement, PlacementState to, LocalDate end) {
        requireSaved(
                placement,
                db.sql("""
                        update ipm.placement
                           set state = :to, extended_end = :end, version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("to", to.name())
                        .param("end", end)
                        .param("id", placement.id().value())
                        .param("version", placement.version())
                        .update());
    }

    void terminate(Placement placement, PlacementState to, PlacementStep.Terminate step) {
        requireSaved(
                placement,
                db.sql("""
                        update ipm.placement
                           set state = :to, ended_on = :day, end_reason = :code, end_initiator = :initiator,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("to", to.name())
                        .param("day", step.lastPaidDay())
                        .param("code", step.code())
                        .param("initiator", step.initiator().name())
                        .param("id", placement.id().value())
                        .param("version", placement.version())
                        .update());
    }

    void end(Placement placement, PlacementState to) {
        requireSaved(
                placement,
                db.sql("""
                        update ipm.placement
                           set state = :to, ended_on = :day, version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("to", to.name())
                        .param("day", placement.supportEnd())
                        .param("id", placement.id().value())
                        .param("version", placement.version())
                        .update());
    }

    /// The first month after that day whose return the employer has already sent, null when there is none.
    @Nullable
    YearMonth laterMonthAtOffice(PlacementId placement, LocalDate lastPaidDay) {
        return db.sql("""
                        select min(r.month) as month
                          from ipm.monthly_return r
                         where r.placement_id = :placement and r.month > :day and r.state not in ('OPEN', 'RETURNED')
                        """)
                .param("placement", placement.value())
                .param("day", lastPaidDay)
                .query((row, n) -> Optional.ofNullable(Columns.dateOrNull(row, "month")))
                .single()
                .map(YearMonth::from)
                .orElse(null);
    }

    boolean isEndReason(String code, LocalDate day) {
        return db.sql("""
                        select exists (select from ipm.end_reason
                                        where code = :code and valid_from <= :day and (valid_to is null or valid_to >= :day))
                        """)
                .param("code", code)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /// An absence longer than so many days that is still on, or ended no longer ago than that.
    boolean hasLongAbsence(PlacementId placement, int days) {
        return db.sql("""
                        select exists (select from ipm.absence
                                        where placement_id = :placement
                                          and to_date - from_date + 1 > :days
                                          and from_date <= :today and to_date >= :today - :days)
                        """)
                .param("placement", placement.value())
                .param("days", days)
                .param("today", today.date())
                .query(Boolean.class)
                .single();
    }

    private static void requireSaved(Placement placement, int rows) {
        if (rows == 0) {
            throw new StaleRecord(placement.id());
        }
    }

    private static Placement placement(ResultSet row) throws SQLException {
        return new Placement(
                new PlacementId(Columns.uuid(row, "id")),
                Columns.uuid(row, "position_id"),
                new PersonId(Columns.uuid(row, "person_id")),
                Columns.uuid(row, "mentor_id"),
                row.getString("rules"),
                Columns.date(row, "start_date"),
                Columns.date(row, "basic_end"),
                Columns.dateOrNull(row, "extended_end"),
                Columns.code(row, "state", PlacementState.class),
                row.getInt("version"));
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "agreement_id"),
                row.getString("number"),
                row.getString("state"),
                new Period(Columns.date(row, "effective_from"), Columns.date(row, "effective_to")),
                row.getString("rules"),
                Columns.uuid(row, "employer_id"),
                Columns.uuid(row, "branch_id"),
                Columns.uuid(row, "office_unit"),
                Columns.code(row, "position_state", PositionState.class),
                Columns.uuidOrNull(row, "reserved_for"),
                row.getBoolean("taken_over"));
    }
}
