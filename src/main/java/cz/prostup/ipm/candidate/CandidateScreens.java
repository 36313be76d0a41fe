package cz.prostup.ipm.candidate;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.ipm.candidate.AssessCandidate.Answer;
import cz.prostup.ipm.candidate.AssessCandidate.Assessment;
import cz.prostup.ipm.candidate.CandidateFile.Criterion;
import cz.prostup.ipm.candidate.CandidateFile.Decision;
import cz.prostup.ipm.candidate.CandidateFile.Head;
import cz.prostup.ipm.candidate.CandidateFile.Place;
import cz.prostup.ipm.candidate.CandidateFile.Time;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Option;
import cz.prostup.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The way of one candidate on one page; what each part shows is limited by the access view, and the reading is logged.
@Component
public class CandidateScreens {

    private final JdbcClient db;
    private final ProcessHistory history;
    private final ReadLog readLog;
    private final Vault vault;

    CandidateScreens(JdbcClient db, ProcessHistory history, ReadLog readLog, Vault vault) {
        this.db = db;
        this.history = history;
        this.readLog = readLog;
        this.vault = vault;
    }

    /// @throws NotFound when there is no such candidate, or not for this viewer
    @Transactional
    public CandidateFile file(Viewer viewer, CandidateId id) {
        var head = head(viewer, id, "way of candidate");
        var periods = head.evidence() ? periods(head) : List.<Time>of();
        int cycles = (int) periods.stream()
                .filter(time -> time.kind() != KeepRegister.Kind.REGISTER)
                .count();
        var options = head.evidence() && head.state().isOpen() ? options() : List.<Offer>of();
        return new CandidateFile(
                head,
                head.evidence() ? criteria(viewer, head) : List.of(),
                decisions(head),
                periods,
                cycles,
                head.lockInFrom(),
                places(head),
                history.of(id.value()),
                offered(head, "CRITERION", options),
                offered(head, "EVIDENCE", options));
    }

    /// What a page about one step or one paper needs.
    ///
    /// @throws NotFound when there is no such candidate, or not for this viewer
    @Transactional
    public Head head(Viewer viewer, CandidateId id) {
        return head(viewer, id, "step of candidate");
    }

    private Head head(Viewer viewer, CandidateId id, String what) {
        var head = db.sql("""
                        select c.*, p.display_name, p.birth_date, b.name as branch, n.label as channel_label, n.preferred,
                               u.display_name as nominator, k.name as unit, v.display_name as approver, r.label as end_label,
                               q.id as placement, a.roles, a.basis as access_basis, a.evidence,
                               ipm.candidate_number('lockInCycles', access.today()) as lock_in_from,
                               coalesce(t.label || substr(c.alternative, length(t.code) + 1), c.alternative) as offered
                          from ipm.candidate c
                         cross join lateral (select array_agg(distinct role) as roles, min(basis) as basis,
                                                    bool_or(sees_evidence) as evidence
                                               from ipm.candidate_access
                                              where candidate_id = c.id and user_id = :viewer
                                             having count(*) > 0) a
                          join people.person_card p on p.id = c.person_id
                          join organisations.branch_card b on b.id = c.branch_id
                          join ipm.nomination_channel n on n.code = c.channel
                          join access.user_card u on u.id = c.nominated_by
                          join organisations.unit_card k on k.id = c.nominated_unit
                          left join access.user_card v on v.id = c.approved_by
                          left join ipm.candidate_end_reason r on r.code = c.end_reason
                          left join ipm.candidate_alternative t on t.code = split_part(c.alternative, ':', 1)
                          left join ipm.placement q on q.candidate_id = c.id
                         where c.id = :id
                        """)
                .param("viewer", viewer.userId())
                .param("id", id.value())
                .query((row, n) -> head(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        readLog.person(viewer, head.person(), what, id.value(), head.basis());
        return head;
    }

    private record Offer(String list, Option option) {}

    private static List<Option> offered(Head head, String list, List<Offer> offers) {
        return offers.stream()
                .filter(offer -> head.evidence() && offer.list().equals(list))
                .map(Offer::option)
                .toList();
    }

    /// Criteria of the rules in force today, and by what they may be shown.
    private List<Offer> options() {
        return db.sql("""
                        select 'CRITERION' as list, c.code, c.label, c.sort_order
                          from ipm.criterion c
                         where c.rules = (select p.rules
                                            from ipm.rules_version v
                                            join ipm.eligibility_parameter p on p.rules = ipm.eligibility_rules(v.code)
                                           where v.status = 'ACTIVE' and v.valid_from <= access.today()
                                             and (v.valid_to is null or v.valid_to >= access.today())
                                           order by v.valid_from desc limit 1)
                           and c.valid_from <= access.today() and (c.valid_to is null or c.valid_to >= access.today())
                        union all
                        select 'EVIDENCE', e.code, e.label, e.sort_order
                          from ipm.evidence_kind e
                         where e.valid_from <= access.today() and (e.valid_to is null or e.valid_to >= access.today())
                         order by list, sort_order
                        """)
                .query((row, n) ->
                        new Offer(row.getString("list"), Option.of(row.getString("code"), row.getString("label"))))
                .list();
    }

    private List<Criterion> criteria(Viewer viewer, Head head) {
        return db.sql("""
                        select c.id, k.label, k.special, e.label as evidence, c.note_sealed, u.display_name as claimed_name,
                               c.claimed_on, v.display_name as verified_name, c.verified_on
                          from ipm.candidate_criterion c
                          join ipm.criterion k on k.rules = c.rules and k.code = c.code
                          join ipm.evidence_kind e on e.code = c.evidence_kind
                          join access.user_card u on u.id = c.claimed_by
                          left join access.user_card v on v.id = c.verified_by
                         where c.candidate_id = :id
                           and exists (select from ipm.candidate_access a
                                        where a.candidate_id = c.candidate_id and a.user_id = :viewer and a.sees_evidence)
                         order by k.sort_order
                        """)
                .param("id", head.id().value())
                .param("viewer", viewer.userId())
                .query((row, n) -> criterion(row))
                .list();
    }

    private Criterion criterion(ResultSet row) throws SQLException {
        var id = Columns.uuid(row, "id");
        var sealed = row.getBytes("note_sealed");
        return new Criterion(
                id,
                row.getString("label"),
                row.getBoolean("special"),
                row.getString("evidence"),
                sealed == null ? "" : vault.open(sealed, KeepEvidence.place(id)),
                row.getString("claimed_name"),
                Columns.date(row, "claimed_on"),
                row.getString("verified_name"),
                Columns.dateOrNull(row, "verified_on"));
    }

    private List<Decision> decisions(Head head) {
        return db.sql("""
                        select e.result, e.rules, e.reason, u.display_name, e.decided_on, e.valid_until, e.renews
                          from ipm.eligibility e join access.user_card u on u.id = e.decided_by
                         where e.candidate_id = :id order by e.decided_at desc
                        """)
                .param("id", head.id().value())
                .query((row, n) -> new Decision(
                        row.getString("result").equals("ELIGIBLE"),
                        row.getString("rules"),
                        row.getString("reason"),
                        row.getString("display_name"),
                        Columns.date(row, "decided_on"),
                        Columns.dateOrNull(row, "valid_until"),
                        row.getObject("renews") != null))
                .list();
    }

    /// Jobs in Prostup add themselves.
    private List<Time> periods(Head head) {
        return db.sql("""
                        select id, kind, from_date, to_date, note from ipm.register_period
                         where person_id = :person and removed_at is null
                        union all
                        select null, 'IPM', p.start_date, coalesce(p.ended_on, p.extended_end, p.basic_end), 'místo v\u00a0Prostupu'
                          from ipm.placement p
                         where p.person_id = :person and p.state not in ('NOT_STARTED', 'APPROVED')
                         order by from_date
                        """)
                .param("person", head.person())
                .query((row, n) -> new Time(
                        Columns.uuidOrNull(row, "id"),
                        Columns.code(row, "kind", KeepRegister.Kind.class),
                        Columns.date(row, "from_date"),
                        Columns.dateOrNull(row, "to_date"),
                        row.getString("note")))
                .list();
    }

    private List<Place> places(Head head) {
        return db.sql("""
                        select s.id, s.job_title, o.name as employer, g.number, s.state, s.reserved_for is not distinct from c.candidate_id as kept
                          from ipm.candidate_position c
                          join ipm.position s on s.id = c.position_id
                          join ipm.agreement g on g.id = s.agreement_id
                          join organisations.organisation_card o on o.id = g.employer_id
                         where c.candidate_id = :id order by o.name, s.job_title, s.seq
                        """)
                .param("id", head.id().value())
                .query((row, n) -> new Place(
                        new PositionId(Columns.uuid(row, "id")),
                        row.getString("job_title"),
                        row.getString("employer"),
                        row.getString("number"),
                        row.getString("state"),
                        row.getBoolean("kept")))
                .list();
    }

    private static Head head(ResultSet row) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        var waited = row.getString("waited_from");
        var register = row.getString("register_status");
        var placement = Columns.uuidOrNull(row, "placement");
        return new Head(
                new CandidateId(Columns.uuid(row, "id")),
                Columns.uuid(row, "person_id"),
                row.getString("display_name"),
                Columns.date(row, "birth_date"),
                Columns.uuid(row, "branch_id"),
                row.getString("branch"),
                row.getString("channel_label"),
                row.getBoolean("preferred"),
                row.getString("nominator"),
                row.getString("unit"),
                Columns.code(row, "basis", NominateCandidate.Wish.class),
                row.getString("why"),
                Columns.code(row, "state", CandidateState.class),
                Columns.date(row, "since"),
                waited == null ? null : CandidateState.valueOf(waited),
                register == null ? null : KeepRegister.Status.valueOf(register),
                Columns.dateOrNull(row, "register_from"),
                Columns.dateOrNull(row, "informed_on"),
                Columns.dateOrNull(row, "interviewed_on"),
                answers(row),
                row.getString("fit_note"),
                row.getString("end_label"),
                row.getString("end_note"),
                row.getString("offered"),
                Columns.dateOrNull(row, "approved_on"),
                row.getString("approver"),
                placement == null ? null : new PlacementId(placement),
                row.getInt("version"),
                roles,
                row.getString("access_basis"),
                row.getBoolean("evidence"),
                row.getInt("lock_in_from"));
    }

    private static Assessment answers(ResultSet row) throws SQLException {
        return new Assessment(
                new Answer(row.getString("copes_answer"), row.getString("copes")),
                new Answer(row.getString("improves_answer"), row.getString("improves")),
                new Answer(row.getString("stabilises_answer"), row.getString("stabilises")),
                row.getString("stable_now"),
                new Answer(row.getString("motivated"), row.getString("motivation")),
                row.getString("supported_by"),
                row.getString("explanation"),
                row.getString("diagnosis"));
    }
}
