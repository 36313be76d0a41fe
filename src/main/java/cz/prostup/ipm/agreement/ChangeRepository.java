package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.PositionId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what a change of terms stands on, keeps the change, and reads it back to be made.
@Repository
class ChangeRepository {

    /// A place with the terms of a day.
    record Place(
            PositionId id,
            int seq,
            String jobTitle,
            String state,
            String workplace,
            BigDecimal fte,
            Hours weeklyHours,
            @Nullable Money wage) {

        String terms() {
            return ChangeRepository.terms(workplace, fte, weeklyHours, wage);
        }
    }

    /// A running job; no name of its person is needed here.
    record Job(
            UUID id,
            UUID personId,
            UUID employerId,
            int seq,
            String jobTitle,
            UUID mentor,
            String mentorName,
            LocalDate lastDay) {

        String name() {
            return "místo č.\u00a0" + seq + " (" + jobTitle + ")";
        }
    }

    /// The kept change.
    record Kept(
            @Nullable UUID position,
            @Nullable UUID placement,
            @Nullable String jobTitle,
            @Nullable String czIsco,
            @Nullable String work,
            @Nullable String workplace,
            @Nullable BigDecimal fte,
            @Nullable Hours weeklyHours,
            @Nullable Money wage,
            @Nullable LocalDate start,
            @Nullable Integer places,
            @Nullable UUID mentor,
            @Nullable UUID unitFrom,
            @Nullable UUID unitTo,
            @Nullable LocalDate until) {}

    /// What is told of a change.
    record Told(String before, String after, @Nullable LocalDate from) {}

    private final JdbcClient db;
    private final Today today;

    ChangeRepository(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    static String terms(String workplace, BigDecimal fte, Hours hours, @Nullable Money wage) {
        return workplace + ", úvazek " + Czech.percent(fte) + ", " + Czech.hours(hours) + " týdně"
                + (wage == null ? "" : ", hrubá mzda " + Czech.money(wage));
    }

    /// Nobody fills or closes it until the transaction ends.
    Optional<Place> lockPlace(AgreementId agreement, UUID id, LocalDate day) {
        return db.sql("""
                        select p.id, p.seq, p.job_title, p.state, coalesce(t.workplace, p.workplace) as workplace,
                               coalesce(t.fte, p.fte) as fte, coalesce(t.weekly_hours, p.weekly_hours) as weekly_hours,
                               coalesce(t.gross_wage, p.gross_wage) as gross_wage
                          from ipm.position p
                          left join lateral ipm.terms_of(p.id, :day) t on true
                         where p.id = :id and p.agreement_id = :agreement
                           for update of p
                        """)
                .param("id", id)
                .param("agreement", agreement.value())
                .param("day", day)
                .query((row, n) -> new Place(
                        new PositionId(Columns.uuid(row, "id")),
                        row.getInt("seq"),
                        row.getString("job_title"),
                        row.getString("state"),
                        row.getString("workplace"),
                        row.getBigDecimal("fte"),
                        Columns.hours(row, "weekly_hours"),
                        Columns.moneyOrNull(row, "gross_wage")))
                .optional();
    }

    int places(AgreementId agreement) {
        return db.sql("select count(*) from ipm.position where agreement_id = :id and state <> 'CLOSED'")
                .param("id", agreement.value())
                .query(Integer.class)
                .single();
    }

    /// Jobs that have not ended, of those that the viewer may see.
    List<Job> jobs(AgreementId agreement, Viewer viewer) {
        return db.sql(JOBS + """
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = q.id and a.user_id = :viewer)
                         order by p.seq
                        """)
                .param("agreement", agreement.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> job(row))
                .list();
    }

    Optional<Job> job(AgreementId agreement, UUID placement) {
        return db.sql(JOBS + " and q.id = :id for update of q")
                .param("agreement", agreement.value())
                .param("id", placement)
                .query((row, n) -> job(row))
                .optional();
    }

    private static final String JOBS = """
            select q.id, q.person_id, q.employer_id, p.seq, p.job_title, q.mentor_id, u.display_name,
                   coalesce(q.ended_on, q.extended_end, q.basic_end) as last_day
              from ipm.placement q
              join ipm.position p on p.id = q.position_id
              join access.user_card u on u.id = q.mentor_id
             where q.agreement_id = :agreement and q.state in ('APPROVED', 'ACTIVE', 'EXIT_PHASE', 'INTERRUPTED')
            """;

    private static Job job(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Job(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "person_id"),
                Columns.uuid(row, "employer_id"),
                row.getInt("seq"),
                row.getString("job_title"),
                Columns.uuid(row, "mentor_id"),
                row.getString("display_name"),
                Columns.date(row, "last_day"));
    }

    record Choice(UUID id, String name) {}

    /// Mentors of the employer.
    List<Choice> mentors(AgreementId agreement) {
        return choices("""
                select distinct m.user_id as id, c.display_name as name
                  from ipm.agreement g
                  join organisations.unit_card u on u.organisation_id = g.employer_id
                  join access.membership_card m on m.unit_id = u.id and m.role = 'MENTOR'
                  join access.user_card c on c.id = m.user_id
                 where g.id = :agreement
                 order by name
                """, agreement);
    }

    /// Units with people who lead integration activities: of providers, and the employer's own.
    List<Choice> providers(AgreementId agreement) {
        return choices("""
                select distinct u.id, case when u.name = u.organisation_name then u.name
                                           else u.organisation_name || ', ' || u.name end as name
                  from access.membership_card m
                  join organisations.unit_card u on u.id = m.unit_id
                 where m.role = 'PROVIDER_WORKER'
                    or m.role = 'EMPLOYER_SOCIAL_WORKER'
                       and u.organisation_id = (select employer_id from ipm.agreement where id = :agreement)
                 order by name
                """, agreement);
    }

    List<Choice> providersNow(UUID placement) {
        return db.sql("""
                        select u.id, u.organisation_name as name
                          from ipm.placement_party p
                          join organisations.unit_card u on u.id = p.unit_id
                         where p.placement_id = :id and p.capacity = 'PROVIDER'
                           and (p.valid_to is null or p.valid_to >= access.today())
                        """)
                .param("id", placement)
                .query((row, n) -> new Choice(Columns.uuid(row, "id"), row.getString("name")))
                .list();
    }

    private List<Choice> choices(String sql, AgreementId agreement) {
        return db.sql(sql)
                .param("agreement", agreement.value())
                .query((row, n) -> new Choice(Columns.uuid(row, "id"), row.getString("name")))
                .list();
    }

    /// The last day of the longest support under the agreement, null when nobody works there.
    @Nullable
    LocalDate lastSupportDay(AgreementId agreement) {
        return db.sql("""
                        select max(coalesce(ended_on, extended_end, basic_end)) as last_day from ipm.placement
                         where agreement_id = :id and state in ('APPROVED', 'ACTIVE', 'EXIT_PHASE', 'INTERRUPTED')
                        """)
                .param("id", agreement.value())
                .query((row, n) -> Optional.ofNullable(Columns.dateOrNull(row, "last_day")))
                .single()
                .orElse(null);
    }

    /// The units in which the mentor of a job works, among those that see it for the employer.
    List<UUID> employerUnits(UUID placement) {
        return db.sql("""
                        select unit_id from ipm.placement_party
                         where placement_id = :id and capacity = 'EMPLOYER' and (valid_to is null or valid_to >= access.today())
                        """)
                .param("id", placement)
                .query((row, n) -> Columns.uuid(row, "unit_id"))
                .list();
    }

    /// @throws NotFound when the amendment is not of this agreement, or not for this viewer
    ChangeScreens.Head head(AgreementId agreement, AmendmentId id, Viewer viewer) {
        return db.sql("""
                        select g.number, e.name, m.kind, m.old_value, m.new_value, m.effective_from
                          from ipm.agreement_amendment m
                          join ipm.agreement g on g.id = m.agreement_id
                          join organisations.organisation_card e on e.id = g.employer_id
                         where m.id = :id and g.id = :agreement
                           and exists (select from ipm.agreement_access a
                                        where a.agreement_id = g.id and a.user_id = :viewer)
                        """)
                .param("id", id.value())
                .param("agreement", agreement.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> new ChangeScreens.Head(
                        agreement,
                        row.getString("number"),
                        row.getString("name"),
                        Columns.code(row, "kind", AmendmentKind.class),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        Columns.dateOrNull(row, "effective_from")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    boolean hasOpen(AgreementId agreement, AmendmentKind kind, @Nullable UUID target) {
        return db.sql("""
                        select exists (select from ipm.agreement_amendment
                                        where agreement_id = :id and kind = :kind and state = 'PROPOSED'
                                          and target_id is not distinct from :target::uuid)
                        """)
                .param("id", agreement.value())
                .param("kind", kind.name())
                .param("target", target, java.sql.Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    AmendmentId add(
            AgreementId agreement,
            NewChange change,
            Told told,
            Side side,
            String reason,
            Viewer viewer,
            @Nullable UUID principal) {
        var id = new AmendmentId(Ids.next());
        db.sql("""
                        insert into ipm.agreement_amendment (id, agreement_id, kind, state, old_value, new_value, effective_from,
                                                             reason, proposed_by, proposed_on_behalf_of, proposed_at, side, target_id)
                        values (:id, :agreement, :kind, 'PROPOSED', :old, :new, :from, :reason, :by, :principal, :at, :side, :target)
                        """)
                .param("id", id.value())
                .param("agreement", agreement.value())
                .param("kind", change.kind().name())
                .param("old", told.before())
                .param("new", told.after())
                .param("from", told.from())
                .param("reason", reason)
                .param("by", viewer.userId())
                .param("principal", principal, java.sql.Types.OTHER)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("side", side.name())
                .param("target", change.target(), java.sql.Types.OTHER)
                .update();
        keep(id, kept(change));
        return id;
    }

    private static Kept kept(NewChange change) {
        return switch (change) {
            case NewChange.AddPlaces add ->
                new Kept(
                        null,
                        null,
                        add.jobTitle(),
                        add.czIsco(),
                        add.work(),
                        add.workplace(),
                        add.fte(),
                        add.weeklyHours(),
                        add.wage(),
                        add.start(),
                        add.places(),
                        null,
                        null,
                        null,
                        null);
            case NewChange.RemovePlace(var position) ->
                new Kept(
                        position.value(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case NewChange.NewTerms terms ->
                new Kept(
                        terms.position().value(),
                        null,
                        null,
                        null,
                        null,
                        terms.workplace(),
                        terms.fte(),
                        terms.weeklyHours(),
                        terms.wage(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case NewChange.NewMentor(var placement, var mentor, var _) ->
                new Kept(
                        null,
                        placement.value(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        mentor,
                        null,
                        null,
                        null);
            case NewChange.NewProvider(var placement, var leaving, var coming, var _) ->
                new Kept(
                        null,
                        placement.value(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        leaving,
                        coming,
                        null);
            case NewChange.NewValidity(var until) ->
                new Kept(null, null, null, null, null, null, null, null, null, null, null, null, null, null, until);
        };
    }

    private void keep(AmendmentId id, Kept kept) {
        db.sql("""
                        insert into ipm.amendment_change (amendment_id, position_id, placement_id, job_title, cz_isco, work, workplace,
                                                          fte, weekly_hours, gross_wage, planned_start, places, mentor_id, unit_from,
                                                          unit_to, until)
                        values (:id, :position, :placement, :title, :isco, :work, :workplace, :fte, :hours, :wage, :start, :places,
                                :mentor, :unitFrom, :unitTo, :until)
                        """)
                .param("id", id.value())
                .param("position", kept.position(), java.sql.Types.OTHER)
                .param("placement", kept.placement(), java.sql.Types.OTHER)
                .param("title", kept.jobTitle())
                .param("isco", kept.czIsco())
                .param("work", kept.work())
                .param("workplace", kept.workplace())
                .param("fte", kept.fte(), java.sql.Types.NUMERIC)
                .param(
                        "hours",
                        kept.weeklyHours() == null ? null : kept.weeklyHours().value(),
                        java.sql.Types.NUMERIC)
                .param("wage", Money.orNull(kept.wage()), java.sql.Types.NUMERIC)
                .param("start", kept.start())
                .param("places", kept.places(), java.sql.Types.INTEGER)
                .param("mentor", kept.mentor(), java.sql.Types.OTHER)
                .param("unitFrom", kept.unitFrom(), java.sql.Types.OTHER)
                .param("unitTo", kept.unitTo(), java.sql.Types.OTHER)
                .param("until", kept.until())
                .update();
    }

    Kept kept(AmendmentId id) {
        return db.sql("select * from ipm.amendment_change where amendment_id = :id")
                .param("id", id.value())
                .query((row, n) -> {
                    var places = row.getInt("places");
                    return new Kept(
                            Columns.uuidOrNull(row, "position_id"),
                            Columns.uuidOrNull(row, "placement_id"),
                            row.getString("job_title"),
                            row.getString("cz_isco"),
                            row.getString("work"),
                            row.getString("workplace"),
                            row.getBigDecimal("fte"),
                            row.getBigDecimal("weekly_hours") == null ? null : Columns.hours(row, "weekly_hours"),
                            Columns.moneyOrNull(row, "gross_wage"),
                            Columns.dateOrNull(row, "planned_start"),
                            places == 0 ? null : places,
                            Columns.uuidOrNull(row, "mentor_id"),
                            Columns.uuidOrNull(row, "unit_from"),
                            Columns.uuidOrNull(row, "unit_to"),
                            Columns.dateOrNull(row, "until"));
                })
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /// @return the new places, planned and numbered on
    List<PositionId> addPlaces(AgreementId agreement, Kept kept) {
        int places = kept.places() == null ? 0 : kept.places();
        var ids = Stream.generate(Ids::next).limit(places).toList();
        db.sql("""
                        insert into ipm.position (id, agreement_id, seq, job_title, fte, weekly_hours, workplace, state, since,
                                                  cz_isco, work, gross_wage, planned_start)
                        select p.id, :agreement,
                               p.n + (select coalesce(max(seq), 0) from ipm.position where agreement_id = :agreement),
                               :title, :fte, :hours, :workplace, 'PLANNED', :today, :isco, :work, :wage, :start
                          from unnest(:ids::uuid[]) with ordinality p (id, n)
                        """)
                .param("agreement", agreement.value())
                .param("title", kept.jobTitle())
                .param("fte", kept.fte())
                .param(
                        "hours",
                        kept.weeklyHours() == null ? null : kept.weeklyHours().value())
                .param("workplace", kept.workplace())
                .param("today", today.date())
                .param("isco", kept.czIsco())
                .param("work", kept.work())
                .param("wage", Money.orNull(kept.wage()))
                .param("start", kept.start())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        return ids.stream().map(PositionId::new).toList();
    }

    void setTerms(Kept kept, LocalDate from) {
        db.sql("""
                        insert into ipm.position_terms (position_id, valid_from, fte, weekly_hours, gross_wage, workplace)
                        values (:position, :from, :fte, :hours, :wage, :workplace)
                        on conflict (position_id, valid_from) do update
                            set fte = excluded.fte, weekly_hours = excluded.weekly_hours, gross_wage = excluded.gross_wage,
                                workplace = excluded.workplace
                        """)
                .param("position", kept.position())
                .param("from", from)
                .param("fte", kept.fte())
                .param(
                        "hours",
                        kept.weeklyHours() == null ? null : kept.weeklyHours().value())
                .param("wage", Money.orNull(kept.wage()))
                .param("workplace", kept.workplace())
                .update();
    }

    void setValidity(AgreementId agreement, LocalDate until) {
        db.sql("update ipm.agreement set effective_to = :until, version = version + 1 where id = :id")
                .param("until", until)
                .param("id", agreement.value())
                .update();
    }

    void planMentor(UUID placement, UUID mentor, LocalDate from, AmendmentId amendment) {
        db.sql("""
                        insert into ipm.mentor_of_job (placement_id, user_id, valid_from)
                        select q.id, q.mentor_id, least(q.start_date, :before) from ipm.placement q
                         where q.id = :placement and not exists (select from ipm.mentor_of_job where placement_id = q.id)
                        """)
                .param("placement", placement)
                .param("before", from.minusDays(1))
                .update();
        int replanned = db.sql("""
                        update ipm.mentor_of_job set user_id = :mentor, amendment_id = :amendment, valid_from = :from
                         where placement_id = :placement and valid_to is null and valid_from >= :from
                        """)
                .param("placement", placement)
                .param("mentor", mentor)
                .param("from", from)
                .param("amendment", amendment.value())
                .update();
        db.sql("""
                        update ipm.mentor_of_job set valid_to = greatest(:before, valid_from)
                         where placement_id = :placement and valid_from < :from and (valid_to is null or valid_to >= :from)
                        """)
                .param("placement", placement)
                .param("before", from.minusDays(1))
                .param("from", from)
                .update();
        if (replanned > 0) {
            return;
        }
        db.sql("""
                        insert into ipm.mentor_of_job (placement_id, user_id, valid_from, amendment_id)
                        values (:placement, :mentor, :from, :amendment)
                        """)
                .param("placement", placement)
                .param("mentor", mentor)
                .param("from", from)
                .param("amendment", amendment.value())
                .update();
    }

    record DueMentor(UUID placement, UUID personId, UUID before, UUID after, LocalDate from) {}

    /// Jobs whose mentor should be another one today.
    List<DueMentor> dueMentors() {
        return db.sql("""
                        select q.id, q.person_id, q.mentor_id, m.user_id, m.valid_from
                          from ipm.mentor_of_job m
                          join ipm.placement q on q.id = m.placement_id
                         where m.valid_to is null and m.valid_from <= :today and m.user_id <> q.mentor_id
                         order by q.id
                           for update of q
                        """)
                .param("today", today.date())
                .query((row, n) -> new DueMentor(
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "person_id"),
                        Columns.uuid(row, "mentor_id"),
                        Columns.uuid(row, "user_id"),
                        Columns.date(row, "valid_from")))
                .list();
    }

    void setMentor(UUID placement, UUID mentor) {
        db.sql("update ipm.placement set mentor_id = :mentor, version = version + 1 where id = :id")
                .param("mentor", mentor)
                .param("id", placement)
                .update();
    }

    void closeParty(UUID placement, UUID unit, LocalDate to) {
        db.sql("""
                        update ipm.placement_party set valid_to = greatest(:to, valid_from)
                         where placement_id = :placement and unit_id = :unit and capacity = 'PROVIDER'
                        """)
                .param("to", to)
                .param("placement", placement)
                .param("unit", unit)
                .update();
    }

    void openParty(UUID placement, UUID unit, LocalDate from) {
        db.sql("""
                        insert into ipm.placement_party (placement_id, unit_id, capacity, valid_from)
                        values (:placement, :unit, 'PROVIDER', :from)
                        on conflict (unit_id, placement_id, capacity) do update set valid_to = null
                        """)
                .param("placement", placement)
                .param("unit", unit)
                .param("from", from)
                .update();
    }

    void number(AmendmentId id, int number) {
        db.sql("update ipm.agreement_amendment set number = :number where id = :id")
                .param("number", number)
                .param("id", id.value())
                .update();
    }
}
