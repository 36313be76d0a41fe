package cz.prostup.ipm.demo;

import cz.prostup.access.DemoCodes;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.DueJobs;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.KeepFile;
import cz.prostup.documents.attachments.Upload;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.agreement.AdjustAgreement;
import cz.prostup.ipm.agreement.AgreementId;
import cz.prostup.ipm.agreement.MoveAgreement;
import cz.prostup.ipm.agreement.Refused;
import cz.prostup.ipm.agreement.Side;
import cz.prostup.ipm.agreement.SignAgreement;
import cz.prostup.ipm.application.ApplicationOutcome;
import cz.prostup.ipm.application.AskedField;
import cz.prostup.ipm.application.ChangePositions;
import cz.prostup.ipm.application.DecideApplication;
import cz.prostup.ipm.application.DecideApplication.Approval;
import cz.prostup.ipm.application.DecideApplication.Rejection;
import cz.prostup.ipm.application.FillApplication;
import cz.prostup.ipm.application.Item;
import cz.prostup.ipm.application.Municipality;
import cz.prostup.ipm.application.ReviewApplication;
import cz.prostup.ipm.application.StartApplication;
import cz.prostup.ipm.application.SubmitApplication;
import cz.prostup.ipm.application.SupportForm;
import cz.prostup.ipm.application.WithdrawApplication;
import cz.prostup.ipm.application.WorkAnswer;
import cz.prostup.ipm.demo.DemoTables.ApplicationRow;
import cz.prostup.ipm.demo.DemoTables.PaperEnd;
import cz.prostup.organisations.RegisterOrganisation;
import cz.prostup.shared.Columns;
import cz.prostup.shared.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Applications at every state, and agreements that came of them: each day one step of the employer or the office.
@DemoPart
class PaperStories {

    private static final String RULES = "IPM-2025";
    private static final String PROGRAMME = "STATE_BUDGET";
    private static final int LAPSES_AFTER = 61;

    private final StartApplication startApplication;
    private final FillApplication fill;
    private final ChangePositions positions;
    private final SubmitApplication submit;
    private final ReviewApplication review;
    private final DecideApplication decide;
    private final WithdrawApplication withdraw;
    private final AdjustAgreement adjust;
    private final MoveAgreement move;
    private final SignAgreement sign;
    private final KeepFile keepFile;
    private final RegisterOrganisation registerOrganisation;
    private final DueJobs dueJobs;
    private final DemoCodes codes;
    private final MovableClock clock;
    private final JdbcClient db;

    PaperStories(
            StartApplication startApplication,
            FillApplication fill,
            ChangePositions positions,
            SubmitApplication submit,
            ReviewApplication review,
            DecideApplication decide,
            WithdrawApplication withdraw,
            AdjustAgreement adjust,
            MoveAgreement move,
            SignAgreement sign,
            KeepFile keepFile,
            RegisterOrganisation registerOrganisation,
            DueJobs dueJobs,
            DemoCodes codes,
            MovableClock clock,
            JdbcClient db) {
        this.startApplication = startApplication;
        this.fill = fill;
        this.positions = positions;
        this.submit = submit;
        this.review = review;
        this.decide = decide;
        this.withdraw = withdraw;
        this.adjust = adjust;
        this.move = move;
        this.sign = sign;
        this.keepFile = keepFile;
        this.registerOrganisation = registerOrganisation;
        this.dueJobs = dueJobs;
        this.codes = codes;
        this.clock = clock;
        this.db = db;
    }

    void into(Way way, List<ApplicationRow> rows) {
        rows.forEach(row -> new Paper(way, row).play());
        // drafts that are about to be closed are announced today
        way.agenda().at(way.agenda().today().atTime(0, 5), Viewer.SYSTEM, dueJobs::runAll);
    }

    /// One application on its way.
    private final class Paper {

        private final Way way;
        private final ApplicationRow row;
        private final Viewer admin;

        private Paper(Way way, ApplicationRow row) {
            this.way = way;
            this.row = row;
            this.admin = way.who(row.admin());
        }

        private void play() {
            way.at(row.until() == PaperEnd.DRAFT ? row.began() : day(0), 10, admin, this::fills);
            if (row.until().isAtLeast(PaperEnd.SUBMITTED)) {
                way.at(
                        day(1),
                        9,
                        admin,
                        () -> Expected.of(
                                SubmitApplication.Submitted.class, submit.submit(id(), version(), admin), row));
            }
            if (row.until().isAtLeast(PaperEnd.IN_REVIEW)) {
                office(2, officer -> done(review.take(id(), version(), officer)));
            }
            if (row.until().isAtLeast(PaperEnd.PREPARED)) {
                office(4, officer -> done(decide.approve(id(), version(), approval(), officer)));
            }
            ends();
        }

        private void ends() {
            switch (row.until()) {
                case RETURNED ->
                    office(
                            3,
                            officer -> done(review.sendBack(
                                    id(), version(), Map.of(AskedField.CAPACITY, row.said()), officer)));
                case WITHDRAWN ->
                    way.at(day(3), 13, admin, () -> done(withdraw.withdraw(id(), version(), row.said(), admin)));
                case REJECTED -> rejects("WORK_NOT_SUITABLE", Set.of("SUPM"));
                case EXCLUDED -> {
                    way.at(day(0), 8, Viewer.SYSTEM, () -> registerOrganisation.onProtectedMarket(employer()));
                    rejects("EXCLUDED_EMPLOYER", Set.of("PROTECTED", "MEETING"));
                }
                case LAPSED -> {
                    sends(5);
                    way.agenda().at(day(4).plusDays(LAPSES_AFTER).atTime(0, 5), Viewer.SYSTEM, dueJobs::runAll);
                }
                case SENT_AGAIN -> {
                    sends(5);
                    signs(6, Side.EMPLOYER, admin);
                    office(7, officer -> agreed(move.takeBack(agreement(), agreementVersion(), row.said(), officer)));
                    sends(8);
                }
                case SIGNED_ON_PAPER -> {
                    sends(5);
                    office(8, this::signsOnPaper);
                }
                case IN_FORCE -> both();
                case ENDED -> {
                    office(4, this::shortens);
                    both();
                }
                case TERMINATED -> {
                    both();
                    way.at(
                            day(60),
                            13,
                            way.director(),
                            () -> agreed(move.terminate(
                                    agreement(),
                                    agreementVersion(),
                                    "BY_AGREEMENT",
                                    row.said(),
                                    true,
                                    way.director())));
                }
                case DRAFT, SUBMITTED, IN_REVIEW, PREPARED -> {}
            }
        }

        private void fills() {
            var started = startApplication.start(employer(), way.office().branch(), null, admin);
            way.applications()
                    .put(
                            row.key(),
                            Expected.of(StartApplication.Started.class, started, row)
                                    .id()
                                    .value());
            done(positions.add(
                    id(),
                    version(),
                    new Item.Wanted(row.work(), row.fte(), row.wage(), row.start(), row.asked()),
                    admin));
            if (row.until() == PaperEnd.DRAFT) {
                return;
            }
            var mentor = way.cast().members().stream()
                    .filter(member -> member.viewer().name().equals(row.mentor()))
                    .findFirst()
                    .orElseThrow()
                    .viewer();
            done(fill.mentor(
                    id(), version(), new FillApplication.Mentor(mentor.userId(), "", "", row.capacity()), admin));
            done(fill.support(id(), version(), support(), admin));
            done(fill.backing(
                    id(),
                    version(),
                    new FillApplication.Backing(row.account(), Municipality.NOT_YET, row.said()),
                    admin));
            done(fill.work(id(), version(), goodWork(), admin));
            done(fill.steps(id(), version(), Set.of("BENEFITS", "TERRITORY"), admin));
        }

        private FillApplication.Support support() {
            var poradna = Set.of(way.cast().unit("poradna"));
            return switch (row.employer()) {
                case "tsl" -> new FillApplication.Support(SupportForm.MIXED, poradna, false);
                case "narohu" -> new FillApplication.Support(SupportForm.EXTERNAL, Set.of(), true);
                default -> new FillApplication.Support(SupportForm.EXTERNAL, poradna, false);
            };
        }

        private Map<String, FillApplication.Work> goodWork() {
            return Map.of(
                    "PRODUCTIVE", new FillApplication.Work(WorkAnswer.YES, ""),
                    "FAIR_PAY", new FillApplication.Work(WorkAnswer.YES, "stejná mzda jako ostatní"),
                    "SECURITY", new FillApplication.Work(WorkAnswer.PARTLY, "podle zakázek"));
        }

        private Approval approval() {
            var places = new HashMap<UUID, Integer>();
            db.sql("select id from ipm.application_item where application_id = :id")
                    .param("id", id().value())
                    .query((found, n) -> Columns.uuid(found, "id"))
                    .list()
                    .forEach(item -> places.put(item, row.approved()));
            return new Approval(Map.copyOf(places), RULES, PROGRAMME);
        }

        private void rejects(String code, Set<String> alternatives) {
            office(
                    4,
                    officer -> done(decide.reject(
                            id(), version(), new Rejection(code, row.said(), alternatives, ""), officer)));
        }

        /// For a season only: the last day is the end of the last month.
        private void shortens(Viewer officer) {
            var last = way.agenda().today().withDayOfMonth(1).minusDays(1);
            Expected.of(
                    AdjustAgreement.Adjusted.class,
                    adjust.adjust(
                            agreement(),
                            agreementVersion(),
                            new AdjustAgreement.Terms(row.account(), row.start(), last, List.of()),
                            officer),
                    row);
        }

        private void both() {
            sends(5);
            signs(6, Side.EMPLOYER, admin);
            signs(8, Side.OFFICE, way.director());
        }

        private void sends(int days) {
            office(days, officer -> agreed(move.send(agreement(), agreementVersion(), officer)));
        }

        private void signs(int days, Side side, Viewer who) {
            way.at(day(days), 15, who, () -> Expected.of(SignAgreement.Signed.class, signed(side, who), row));
        }

        /// A phone has one code for half a minute.
        private SignAgreement.Outcome signed(Side side, Viewer who) {
            synchronized (clock) {
                var outcome = byAccount(side, who);
                for (int again = 0; again < 3 && outcome instanceof Refused; again++) {
                    clock.moveTo(clock.instant().plusSeconds(60));
                    outcome = byAccount(side, who);
                }
                return outcome;
            }
        }

        private SignAgreement.Outcome byAccount(Side side, Viewer who) {
            return sign.byAccount(
                    agreement(), agreementVersion(), side, Foundation.PASSWORD, codes.codeOf(who.userId()), who);
        }

        private void signsOnPaper(Viewer officer) {
            var on = WorkingDays.sameOrPrevious(day(6));
            var paper = new SignAgreement.Paper(admin.name(), on, row.said(), scan(officer));
            Expected.of(
                    SignAgreement.Signed.class,
                    sign.onPaper(agreement(), agreementVersion(), Side.EMPLOYER, paper, officer),
                    row);
        }

        private AttachmentId scan(Viewer officer) {
            var text = "Sken podepsané dohody (ukázka): poslední strana s\u00a0podpisem zaměstnavatele.\n";
            var upload = Upload.of("podepsana-dohoda.txt", text.getBytes(StandardCharsets.UTF_8));
            return Expected.of(KeepFile.Kept.class, keepFile.keep(upload, officer), row)
                    .file()
                    .id();
        }

        private void office(int days, java.util.function.Consumer<Viewer> what) {
            var officer = way.officer(day(days));
            way.at(day(days), 11, officer, () -> what.accept(officer));
        }

        private LocalDate day(int days) {
            return Way.day(row.began(), days);
        }

        private void done(ApplicationOutcome outcome) {
            Expected.of(ApplicationOutcome.Done.class, outcome, row);
        }

        private void agreed(MoveAgreement.Outcome outcome) {
            Expected.of(MoveAgreement.Moved.class, outcome, row);
        }

        private UUID employer() {
            return way.cast().organisation(row.employer());
        }

        private ApplicationId id() {
            return new ApplicationId(way.application(row.key()));
        }

        private int version() {
            return db.sql("select version from ipm.position_application where id = :id")
                    .param("id", id().value())
                    .query(Integer.class)
                    .single();
        }

        private AgreementId agreement() {
            return new AgreementId(db.sql("select id from ipm.agreement where application_id = :id")
                    .param("id", id().value())
                    .query(UUID.class)
                    .single());
        }

        private int agreementVersion() {
            return db.sql("select version from ipm.agreement where application_id = :id")
                    .param("id", id().value())
                    .query(Integer.class)
                    .single();
        }
    }
}
