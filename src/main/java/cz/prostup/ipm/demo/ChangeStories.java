package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.agreement.AgreementId;
import cz.prostup.ipm.agreement.AmendmentId;
import cz.prostup.ipm.agreement.DecideAmendment;
import cz.prostup.ipm.agreement.NewChange;
import cz.prostup.ipm.agreement.ProposeAmendment;
import cz.prostup.ipm.agreement.ProposeChange;
import cz.prostup.ipm.demo.DemoTables.ParticipantRow;
import cz.prostup.ipm.position.ChangePosition;
import cz.prostup.ipm.position.PositionAction;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How one agreement changes while it holds: more places, new terms, another mentor; one change waits, one was
/// rejected,
/// one taken back. A place is suspended, another one closed.
@DemoPart
class ChangeStories {

    private static final String ADMIN = "otakar.lipa";

    private final ProposeChange propose;
    private final DecideAmendment decide;
    private final ChangePosition changePosition;
    private final JdbcClient db;

    ChangeStories(ProposeChange propose, DecideAmendment decide, ChangePosition changePosition, JdbcClient db) {
        this.propose = propose;
        this.decide = decide;
        this.changePosition = changePosition;
        this.db = db;
    }

    void into(Way way, List<ParticipantRow> hired) {
        var today = way.agenda().today();
        var admin = way.who(ADMIN);
        var next = YearMonth.from(today).plusMonths(1);
        var more = WorkingDays.sameOrNext(next.minusMonths(5).atDay(24));
        inForce(
                way,
                proposed(way, more, admin, () -> more(more), "Na úklid potřebujeme čtyři lidi na půl úvazku."),
                WorkingDays.next(more),
                way::officer);
        var terms = WorkingDays.sameOrPrevious(today.minusDays(15));
        inForce(
                way,
                proposed(
                        way,
                        terms,
                        way.officer(terms),
                        () -> longer(way, next),
                        "Člověk práci zvládá a chce delší úvazek."),
                WorkingDays.next(terms),
                _ -> admin);
        var mentor = WorkingDays.sameOrPrevious(today.minusDays(9));
        inForce(
                way,
                proposed(
                        way,
                        mentor,
                        admin,
                        () -> new NewChange.NewMentor(
                                way.job(hired.getFirst().name()),
                                way.who("jarmila.sazenicova").userId(),
                                next.atDay(1)),
                        "Petr Hájný přechází na jiný provoz, zahradu vede paní Sazenicová."),
                WorkingDays.next(mentor),
                way::officer);
        rejectedAndTakenBack(way, hired, next);
        proposed(
                way,
                WorkingDays.sameOrPrevious(today.minusDays(2)),
                admin,
                () -> new NewChange.NewValidity(until(way).plusMonths(6)),
                "Chceme místa udržet o půl roku déle, práce na zeleni bude.");
        places(way, today);
    }

    private void rejectedAndTakenBack(Way way, List<ParticipantRow> hired, YearMonth next) {
        var admin = way.who(ADMIN);
        var day = WorkingDays.sameOrPrevious(way.agenda().today().minusDays(20));
        var provider = proposed(
                way,
                day,
                admin,
                () -> new NewChange.NewProvider(
                        way.job(hired.getLast().name()), null, way.cast().unit("pristav"), next.atDay(1)),
                "Hodilo by se druhé místo, kam může chodit.");
        var decided = WorkingDays.plus(day, 2);
        var officer = way.officer(decided);
        way.at(
                decided,
                14,
                officer,
                () -> decided(decide.reject(
                        provider.get(),
                        version(provider.get()),
                        "Domluvili jsme se s\u00a0ní, že zatím zůstane u\u00a0jedné poradny.",
                        officer)));
        var removed = proposed(
                way,
                WorkingDays.previous(day),
                admin,
                () -> new NewChange.RemovePlace(place(way, 6)),
                "Jedno místo na úklid asi nestihneme obsadit.");
        way.at(
                WorkingDays.next(day),
                9,
                admin,
                () -> decided(decide.withdraw(removed.get(), version(removed.get()), admin)));
    }

    /// Half-time places beside those of the application.
    private static NewChange more(LocalDate day) {
        return new NewChange.AddPlaces(
                "uklízeč",
                "9613",
                "Úklid veřejných prostranství ve dvojici.",
                "Lipová",
                new BigDecimal("0.5"),
                Hours.of("20"),
                Money.crowns(12500),
                WorkingDays.plus(day, 3),
                4);
    }

    private NewChange longer(Way way, YearMonth from) {
        return new NewChange.NewTerms(
                place(way, 1), "Lipová", BigDecimal.ONE, Hours.of("40"), Money.crowns(24800), from);
    }

    private void places(Way way, LocalDate today) {
        var suspended = WorkingDays.sameOrPrevious(today.minusDays(12));
        changed(way, suspended, 5, PositionAction.SUSPEND, "Přes zimu se zametá jen v\u00a0jedné dvojici.");
        var closed = WorkingDays.sameOrPrevious(today.minusDays(10));
        changed(way, closed, 6, PositionAction.CLOSE, "Zaměstnavatel místo obsadil na volném trhu.");
    }

    private void changed(Way way, LocalDate day, int seq, PositionAction action, String reason) {
        var officer = way.officer(day);
        way.at(day, 14, officer, () -> {
            var place = place(way, seq);
            Expected.of(
                    ChangePosition.Changed.class,
                    changePosition.change(place, placeVersion(place), action, reason, officer),
                    seq);
        });
    }

    private AtomicReference<AmendmentId> proposed(
            Way way, LocalDate day, Viewer who, Supplier<NewChange> change, String reason) {
        var amendment = new AtomicReference<AmendmentId>();
        way.at(
                day,
                13,
                who,
                () -> amendment.set(Expected.of(
                                ProposeAmendment.Proposed.class,
                                propose.propose(agreement(way), change.get(), reason, who),
                                reason)
                        .id()));
        return amendment;
    }

    private void inForce(
            Way way, AtomicReference<AmendmentId> amendment, LocalDate day, Function<LocalDate, Viewer> other) {
        var who = other.apply(day);
        way.at(day, 14, who, () -> decided(decide.putInForce(amendment.get(), version(amendment.get()), who)));
    }

    private static void decided(DecideAmendment.Outcome outcome) {
        Expected.of(DecideAmendment.Done.class, outcome, "amendment");
    }

    private AgreementId agreement(Way way) {
        return new AgreementId(db.sql("select id from ipm.agreement where application_id = :id")
                .param("id", way.application(Way.MAIN))
                .query(UUID.class)
                .single());
    }

    private LocalDate until(Way way) {
        return db.sql("select effective_to from ipm.agreement where application_id = :id")
                .param("id", way.application(Way.MAIN))
                .query(LocalDate.class)
                .single();
    }

    private PositionId place(Way way, int seq) {
        return new PositionId(db.sql("select id from ipm.position where agreement_id = :agreement and seq = :seq")
                .param("agreement", agreement(way).value())
                .param("seq", seq)
                .query(UUID.class)
                .single());
    }

    private int placeVersion(PositionId place) {
        return db.sql("select version from ipm.position where id = :id")
                .param("id", place.value())
                .query(Integer.class)
                .single();
    }

    private int version(AmendmentId id) {
        return db.sql("select version from ipm.agreement_amendment where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
