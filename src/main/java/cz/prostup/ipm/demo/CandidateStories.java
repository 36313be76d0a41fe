package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.candidate.AssessCandidate;
import cz.prostup.ipm.candidate.AssessCandidate.Answer;
import cz.prostup.ipm.candidate.AssessCandidate.Assessment;
import cz.prostup.ipm.candidate.CandidateAction;
import cz.prostup.ipm.candidate.CandidateState;
import cz.prostup.ipm.candidate.CandidateStep;
import cz.prostup.ipm.candidate.KeepEvidence;
import cz.prostup.ipm.candidate.KeepRegister;
import cz.prostup.ipm.candidate.MoveCandidate;
import cz.prostup.ipm.candidate.NominateCandidate;
import cz.prostup.ipm.candidate.NominateCandidate.Nomination;
import cz.prostup.ipm.candidate.NominateCandidate.Wish;
import cz.prostup.ipm.contribution.SupportPeriod;
import cz.prostup.ipm.demo.Cast.Office;
import cz.prostup.ipm.demo.DemoTables.CandidateRow;
import cz.prostup.ipm.demo.DemoTables.ParticipantRow;
import cz.prostup.ipm.placement.MovePlacement;
import cz.prostup.ipm.placement.PlacementStep;
import cz.prostup.people.PersonDetails;
import cz.prostup.people.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People on the way towards a place, one at each state and by each of the six channels. Two of them work and their
/// months run like those of the others.
@DemoPart
class CandidateStories {

    private static final String ADMIN = "otakar.lipa";
    private static final String MENTOR = "petr.hajny";
    private static final String SOCIAL_SERVICE = "SOCIAL_SERVICE_RECOMMENDATION";
    private static final BigDecimal WEEK = BigDecimal.valueOf(40);

    private final NominateCandidate nominate;
    private final MoveCandidate move;
    private final AssessCandidate assess;
    private final KeepEvidence evidence;
    private final KeepRegister register;
    private final MovePlacement movePlacement;
    private final JdbcClient db;

    CandidateStories(
            NominateCandidate nominate,
            MoveCandidate move,
            AssessCandidate assess,
            KeepEvidence evidence,
            KeepRegister register,
            MovePlacement movePlacement,
            JdbcClient db) {
        this.nominate = nominate;
        this.move = move;
        this.assess = assess;
        this.evidence = evidence;
        this.register = register;
        this.movePlacement = movePlacement;
        this.db = db;
    }

    void into(Way way, List<CandidateRow> rows, List<Life> lives) {
        rows.forEach(row -> new Candidate(way, row, lives).play());
    }

    /// One person on the way.
    private final class Candidate {

        private final Way way;
        private final CandidateRow row;
        private final List<Life> lives;
        private final Viewer who;
        private final Viewer admin;
        private final AtomicReference<CandidateId> candidate = new AtomicReference<>();

        private Candidate(Way way, CandidateRow row, List<Life> lives) {
            this.way = way;
            this.row = row;
            this.lives = lives;
            this.who = way.who(row.who());
            this.admin = way.who(ADMIN);
        }

        private void play() {
            way.at(day(0), 10, who, this::nominates);
            from(1, who, new CandidateStep.Contact("telefonicky, má zájem"));
            if (goes(2)) {
                way.at(
                        day(2),
                        13,
                        who,
                        () -> step(who, new CandidateStep.Inform(true, true, past(2), "osobně, s\u00a0letákem")));
            }
            if (goes(3)) {
                way.at(
                        day(3),
                        13,
                        admin,
                        () -> step(admin, new CandidateStep.Interview(past(3), "prošli jsme spolu pracoviště")));
            }
            if (goes(4)) {
                office(4, this::writesDown);
                way.at(day(4), 13, who, this::assesses);
                office(5, officer -> step(officer, new CandidateStep.AskEligibility("")));
            }
            if (goes(6)) {
                office(6, this::recommends);
            }
            leaves();
            if (row.until() == CandidateState.APPROVED) {
                renewedAndApproved();
            }
            var job = row.job();
            if (job != null) {
                office(7, officer -> step(officer, approve()));
                way.at(day(8), 13, admin, () -> hires(job));
                if (row.until() == CandidateState.WITHDRAWN) {
                    var mentor = way.who(MENTOR);
                    way.at(WorkingDays.previous(job.start()), 16, mentor, () -> notStarted(mentor));
                }
            }
        }

        /// How many of the steps are made, by the state in which the way stands.
        private boolean goes(int steps) {
            int made = switch (row.until()) {
                case NOMINATED -> 0;
                case CONTACTED -> 1;
                case INFORMED, WAITLISTED, DECLINED_BY_CANDIDATE -> 2;
                case INTERVIEWED, NOT_SELECTED -> 3;
                case ELIGIBILITY_CHECK, NOT_ELIGIBLE -> 5;
                case RECOMMENDED, APPROVED, HIRED, WITHDRAWN -> 8;
            };
            return steps <= made;
        }

        private void leaves() {
            switch (row.until()) {
                case WAITLISTED -> office(4, officer -> step(officer, new CandidateStep.Wait(row.said())));
                case NOT_ELIGIBLE ->
                    office(
                            6,
                            officer -> step(
                                    officer,
                                    new CandidateStep.Refuse(
                                            "NO_CRITERION",
                                            row.said(),
                                            "RETRAINING",
                                            "kurz skladník s\u00a0vysokozdvižným vozíkem")));
                case DECLINED_BY_CANDIDATE ->
                    from(2, 4, who, new CandidateStep.Leave(CandidateAction.DECLINE, "OTHER_JOB", row.said()));
                case NOT_SELECTED ->
                    from(
                            3,
                            4,
                            admin,
                            new CandidateStep.Leave(CandidateAction.NOT_SELECT, "ANOTHER_CHOSEN", row.said()));
                default -> {}
            }
        }

        /// The word of the office held for three months only; it was given anew before a place was found.
        private void renewedAndApproved() {
            var renewed = WorkingDays.sameOrPrevious(way.agenda().today().minusDays(5));
            var officer = officer(renewed);
            way.at(
                    renewed,
                    10,
                    officer,
                    () -> Expected.of(KeepRegister.Outcome.Kept.class, register.renew(officer, id(), row.said()), row));
            way.at(renewed, 11, officer, () -> step(officer, approve()));
        }

        private void nominates() {
            var given = row.name().substring(0, row.name().indexOf(' '));
            var family = row.name().substring(row.name().indexOf(' ') + 1);
            var outcome = nominate.nominateNew(
                    who,
                    PersonDetails.of(given, family, row.born(), row.phone()),
                    true,
                    new Nomination(
                            row.channel(),
                            way.cast().unit(way.cast().member(row.who()).unit()),
                            office().branch(),
                            row.employer().isEmpty() ? null : way.cast().organisation(row.employer()),
                            row.who().equals("ludmila.radova") ? Wish.PUBLIC_TASK : Wish.OWN_WISH,
                            row.why(),
                            row.accompanies()));
            candidate.set(Expected.of(NominateCandidate.Outcome.Nominated.class, outcome, row)
                    .id());
        }

        private void writesDown(Viewer officer) {
            kept(register.status(
                    officer, id(), KeepRegister.Status.JOB_SEEKER, row.began().minusDays(400)));
            if (!row.earlier().isEmpty()) {
                var kind = KeepRegister.Kind.valueOf(row.earlier());
                kept(register.add(
                        officer,
                        id(),
                        kind,
                        row.began().minusMonths(32),
                        row.began().minusMonths(21),
                        "úklid obce"));
                kept(register.add(
                        officer,
                        id(),
                        kind,
                        row.began().minusMonths(18),
                        row.began().minusMonths(7),
                        "úklid obce"));
            }
            if (row.until() != CandidateState.NOT_ELIGIBLE) {
                var code = row.channel().equals(SOCIAL_SERVICE) ? "MULTIPLE_ENFORCEMENTS" : "LONG_TERM_UNEMPLOYMENT";
                Expected.of(
                        KeepEvidence.Outcome.Kept.class, evidence.claim(officer, id(), code, "OFFICE_RECORD", ""), row);
            }
        }

        private void assesses() {
            var yes = new Answer("YES", "");
            var answers = new Assessment(
                    yes,
                    yes,
                    new Answer("UNSURE", "ukáže se časem"),
                    "YES",
                    yes,
                    row.accompanies(),
                    "",
                    "Bez podpory by práci hledal dlouho, s\u00a0mentorem ji zvládne.");
            Expected.of(AssessCandidate.Outcome.Kept.class, assess.assess(who, id(), version(), answers), row);
        }

        private void recommends(Viewer officer) {
            db.sql("select id from ipm.candidate_criterion where candidate_id = :id")
                    .param("id", id().value())
                    .query(UUID.class)
                    .list()
                    .forEach(criterion -> Expected.of(
                            KeepEvidence.Outcome.Kept.class, evidence.verify(officer, id(), criterion), row));
            step(officer, new CandidateStep.Recommend("Evidence i\u00a0kritérium jsou ověřené."));
        }

        private CandidateStep approve() {
            return new CandidateStep.Approve(
                    new PositionId(db.sql("""
                                    select s.id
                                      from ipm.position s
                                      join ipm.agreement g on g.id = s.agreement_id
                                     where g.application_id = :application and s.state = 'VACANT'
                                     order by s.seq limit 1
                                    """)
                            .param("application", way.application(Way.MAIN))
                            .query(UUID.class)
                            .single()),
                    "");
        }

        private void hires(ParticipantRow job) {
            var end = SupportPeriod.of(job.start(), WorkedRules.get()).basicEnd();
            var contract = new CandidateStep.Hire(
                    past(8),
                    job.start(),
                    end,
                    job.start(),
                    job.fte(),
                    WEEK.multiply(job.fte()),
                    job.wage(),
                    way.who(MENTOR).userId(),
                    job.providers().stream().map(way.cast()::unit).toList());
            var placement = Objects.requireNonNull(step(admin, contract).placement());
            way.jobs().put(row.name(), placement);
            lives.stream().filter(life -> life.row.name().equals(row.name())).forEach(life -> {
                life.is(person());
                life.works(placement);
            });
        }

        private void notStarted(Viewer mentor) {
            Expected.of(
                    MovePlacement.Outcome.Moved.class,
                    movePlacement.move(mentor, way.job(row.name()), new PlacementStep.NotStarted(row.said())),
                    row);
        }

        private void from(int steps, Viewer viewer, CandidateStep step) {
            from(steps, steps, viewer, step);
        }

        private void from(int steps, int days, Viewer viewer, CandidateStep step) {
            if (goes(steps)) {
                way.at(day(days), 13, viewer, () -> step(viewer, step));
            }
        }

        private MoveCandidate.Outcome.Moved step(Viewer viewer, CandidateStep step) {
            return Expected.of(
                    MoveCandidate.Outcome.Moved.class, move.move(viewer, id(), step), row + " " + step.action());
        }

        private void kept(KeepRegister.Outcome outcome) {
            Expected.of(KeepRegister.Outcome.Kept.class, outcome, row);
        }

        private void office(int days, Consumer<Viewer> what) {
            var officer = officer(day(days));
            way.at(day(days), 11, officer, () -> what.accept(officer));
        }

        private Office office() {
            return way.cast().office(row.office());
        }

        private Viewer officer(LocalDate day) {
            return Way.officer(office(), day);
        }

        private LocalDate day(int days) {
            return Way.day(row.began(), days);
        }

        private LocalDate past(int days) {
            var day = day(days);
            return day.isAfter(way.agenda().today()) ? way.agenda().today() : day;
        }

        private CandidateId id() {
            return Objects.requireNonNull((@Nullable CandidateId) candidate.get(), row.name());
        }

        private PersonId person() {
            return new PersonId(db.sql("select person_id from ipm.candidate where id = :id")
                    .param("id", id().value())
                    .query(UUID.class)
                    .single());
        }

        private int version() {
            return db.sql("select version from ipm.candidate where id = :id")
                    .param("id", id().value())
                    .query(Integer.class)
                    .single();
        }
    }
}
