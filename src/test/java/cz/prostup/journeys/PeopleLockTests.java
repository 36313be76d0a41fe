package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.database.DatabaseLocation;
import cz.prostup.ipm.IpmCast;
import cz.prostup.journeys.BusyCity.Town;
import cz.prostup.journeys.Sentence.Scene;
import cz.prostup.people.goals.GoalAction;
import cz.prostup.people.goals.GoalId;
import cz.prostup.people.goals.SetGoal;
import cz.prostup.people.identity.KeepAnonymous;
import cz.prostup.people.identity.MergeRecords;
import cz.prostup.people.ownfile.InvitationWay;
import cz.prostup.people.ownfile.InviteToOwnFile;
import cz.prostup.people.ownfile.Invited;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The second lock of people's files: every table of theirs that has one, who is let through and who is not, and that
/// without it the same question would be answered.
@ProstupTest
@TestInstance(Lifecycle.PER_CLASS)
class PeopleLockTests {

    /// @param opens whom the rows of Karel's city let through
    /// @param shuts whom they do not, though the page in front of them were open
    record Lock(String table, Set<String> opens, Set<String> shuts) {

        @Override
        public String toString() {
            return table;
        }
    }

    private static final Set<String> STRANGERS =
            Set.of("debt-advice", "other-mentor", "dpo", "admin", "hq", "sysadmin");

    static Stream<Lock> locks() {
        return Stream.of(
                lock("people.person", "case-manager,mentor,housing,himself"),
                lock("people.person_change", "case-manager,colleague", "mentor,payroll,employer"),
                lock("people.namesake", "case-manager"),
                lock("people.note", "case-manager,mentor,housing,himself"),
                lock("people.note_version", "case-manager,colleague", "mentor,addiction,officer"),
                lock("people.note_draft", "case-manager", "colleague,head,himself,addiction"),
                lock("people.goal", "case-manager,mentor,housing"),
                lock("people.goal_move", "case-manager,housing", "mentor,addiction,officer"),
                lock("people.household", "case-manager,colleague", "mentor,addiction,housing,officer"),
                lock("people.household_member", "case-manager,colleague", "mentor,addiction,housing,officer"),
                lock("people.guardianship", "case-manager,officer", "mentor,employer,payroll,housing,finance"),
                lock(
                        "people.consent",
                        "case-manager,head,himself,housing,finance",
                        "mentor,employer,payroll,addiction,officer"),
                lock(
                        "people.consent_recipient",
                        "case-manager,head,himself,housing,finance",
                        "mentor,employer,payroll,addiction,officer"),
                new Lock(
                        "people.share_grant",
                        Set.of("case-manager", "head", "himself", "housing", "ospod", "debt-advice"),
                        Set.of(
                                "mentor",
                                "addiction",
                                "employer",
                                "payroll",
                                "other-mentor",
                                "dpo",
                                "admin",
                                "hq",
                                "sysadmin")),
                lock("people.anonymous_client", "addiction", "case-manager,ospod,mentor,officer"),
                lock("people.anonymous_contact", "addiction", "case-manager,ospod,mentor,officer"),
                lock("people.merge", "case-manager,head", "mentor,ospod,addiction,officer"),
                lock("people.merge_row", "case-manager,head", "mentor,ospod,addiction,officer"),
                lock("people.duplicate_pair", "case-manager", "mentor,ospod,addiction,officer"),
                new Lock(
                        "people.enquiry_subject",
                        Set.of("case-manager", "debt-advice"),
                        Set.of("mentor", "addiction", "housing", "officer", "other-mentor", "dpo", "admin")),
                lock("people.guest_answer", "case-manager,colleague", "mentor,addiction,housing,officer"),
                lock(
                        "people.own_invitation",
                        "case-manager,colleague,ospod,addiction",
                        "mentor,housing,finance,officer,employer,payroll,himself"),
                lock("people.message_thread", "case-manager,head,mentor", "colleague,addiction,officer"),
                lock("people.message_participant", "case-manager,head,mentor", "colleague,addiction,officer"),
                lock("people.message", "case-manager,head,mentor", "colleague,addiction,officer"),
                lock("people.message_attachment", "case-manager,head,mentor", "colleague,addiction,officer"),
                lock("people.message_read", "head,mentor", "colleague,addiction,officer"),
                lock("people.document", "case-manager,mentor,housing"),
                lock("documents.attachment", "case-manager,mentor,housing"),
                lock("documents.attachment_chunk", "case-manager,mentor,housing"));
    }

    private static Lock lock(String table, String opens) {
        return lock(table, opens, "");
    }

    private static Lock lock(String table, String opens, String shuts) {
        var shut = new TreeSet<>(STRANGERS);
        Stream.of(shuts.split(",")).filter(one -> !one.isEmpty()).forEach(shut::add);
        return new Lock(table, Set.of(opens.split(",")), shut);
    }

    private final BusyCity cities;
    private final IpmCast cast;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final DatabaseLocation location;
    private final SetGoal setGoal;
    private final KeepAnonymous keepAnonymous;
    private final MergeRecords merge;
    private final InviteToOwnFile inviteToOwnFile;
    private Town town;

    PeopleLockTests(
            BusyCity cities,
            IpmCast cast,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction,
            DatabaseLocation location,
            SetGoal setGoal,
            KeepAnonymous keepAnonymous,
            MergeRecords merge,
            InviteToOwnFile inviteToOwnFile) {
        this.inviteToOwnFile = inviteToOwnFile;
        this.cities = cities;
        this.cast = cast;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
        this.location = location;
        this.setGoal = setGoal;
        this.keepAnonymous = keepAnonymous;
        this.merge = merge;
    }

    /// What happens later than a file begins: something is changed, read, met again, merged.
    @BeforeAll
    void aTownInWhichEveryTableHasARow() {
        town = cities.open();
        var scene = new Scene(town, browser);
        var worker = town.the("case-manager").viewer();
        var note = scene.address("…/notes/<note-social-PRIVATE-HOUSING>/change");
        assertThat(scene.visit("colleague")
                        .submit(note, note, "text", "Nová podoba zápisu.")
                        .status())
                .isEqualTo(303);
        var goal = new GoalId(UUID.fromString(town.thing("goal-social-SUPPORT-HOUSING")));
        cast.as(worker, () -> setGoal.move(worker, town.karel(), goal, 0, GoalAction.MEET_PARTLY));
        var service = town.the("addiction").viewer();
        cast.as(service, () -> {
            keepAnonymous.contact(UUID.fromString(town.thing("alias")), BusyCity.TODAY, service);
            return service;
        });
        scene.get("head", "/messages/<thread-social>");
        scene.get("mentor", "/messages/<thread-work>");
        cast.as(
                worker,
                () -> inviteToOwnFile.invite(town.karel(), new Invited(InvitationWay.PAPER, null, true), worker));
        var into = town.city().client("Dvojí", "Záznam");
        var from = town.city().client("Dvojí", "Zaznam");
        var second = town.city().client("Dvojí", "Zázname");
        cast.as(worker, () -> merge.merge(new MergeRecords.Wanted(into, from, 0, 0, Set.of()), worker));
        var pair = Stream.of(into.value(), second.value())
                .sorted(java.util.Comparator.comparing(UUID::toString))
                .toList();
        cast.as(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(transaction.execute(status -> db.sql("""
                                insert into people.duplicate_pair (id, person_a, person_b, reasons, similarity, found_at)
                                values (gen_random_uuid(), :a, :b, '{NAME}', 0.9, now())
                                """)
                        .param("a", pair.getFirst())
                        .param("b", pair.getLast())
                        .update())));
        cast.as(
                worker,
                () -> Objects.requireNonNull(transaction.execute(status -> db.sql("""
                                insert into people.namesake (person_id, other_id, reason, told_by, told_at)
                                values (:one, :other, 'jsou to bratři', :by, now())
                                """)
                        .param("one", town.karel().value())
                        .param("other", second.value())
                        .param("by", worker.userId())
                        .update())));
    }

    @ParameterizedTest
    @MethodSource("locks")
    void a_query_without_any_condition_gets_only_what_the_viewer_may_read(Lock lock) {
        lock.opens()
                .forEach(role -> assertThat(rows(town.the(role).viewer(), lock.table()))
                        .as(role)
                        .isPositive());
        var open = new TreeMap<String, Integer>();
        lock.shuts().forEach(role -> open.put(role, rows(town.the(role).viewer(), lock.table())));
        assertThat(open.values()).as("%s", open).containsOnly(0);
        assertThat(count(db, lock.table())).as("without a viewer").isZero();
    }

    @ParameterizedTest
    @MethodSource("locks")
    void without_the_lock_the_same_query_would_be_answered(Lock lock) {
        var stranger = town.the("other-mentor").viewer();
        assertThat(rows(stranger, lock.table())).isZero();
        int unlocked = asOwner(owner -> {
            owner.sql("alter table " + lock.table() + " no force row level security")
                    .update();
            owner.sql("select set_config('prostup.viewer', :viewer, true)")
                    .param("viewer", stranger.userId().toString())
                    .query(String.class)
                    .single();
            return count(owner, lock.table());
        });
        assertThat(unlocked).isPositive();
    }

    @Test
    void every_table_of_people_and_files_that_has_a_lock_stands_here_and_none_lost_it() {
        var locked = db.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname in ('people', 'documents') and c.relkind = 'r' and c.relrowsecurity
                        """).query(String.class).list();
        assertThat(locked)
                .containsExactlyInAnyOrderElementsOf(locks().map(Lock::table).toList());
    }

    private int rows(Viewer viewer, String table) {
        return cast.as(viewer, () -> Objects.requireNonNull(transaction.execute(status -> count(db, table))));
    }

    private static int count(JdbcClient client, String table) {
        return client.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private <T> T asOwner(Function<JdbcClient, T> work) {
        var single = new SingleConnectionDataSource(
                location.url(), location.owner().user(), location.owner().password(), true);
        try {
            return Objects.requireNonNull(
                    new TransactionTemplate(new JdbcTransactionManager(single)).execute(status -> {
                        status.setRollbackOnly();
                        return work.apply(JdbcClient.create(single));
                    }));
        } finally {
            single.destroy();
        }
    }
}
