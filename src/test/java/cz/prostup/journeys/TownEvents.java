package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.journeys.Sentence.Scene;
import cz.prostup.shared.MovableClock;
import cz.prostup.testing.Browserless.Answer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What happens in the city while others read.
@Component
class TownEvents {

    private final MovableClock clock;
    private final IpmCast cast;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    TownEvents(MovableClock clock, IpmCast cast, JdbcClient db, TransactionTemplate transaction) {
        this.clock = clock;
        this.cast = cast;
        this.db = db;
        this.transaction = transaction;
    }

    /// In Prague.
    Consumer<Scene> clock(LocalDate day, String time) {
        return scene -> {
            clock.moveTo(day.atTime(LocalTime.parse(time))
                    .atZone(ZoneId.of("Europe/Prague"))
                    .toInstant());
            scene.forgetSessions();
        };
    }

    Consumer<Scene> withdraw(String consent) {
        return scene -> {
            var path = scene.address("…/consents/<" + consent + ">/withdraw");
            done(scene.visit("case-manager").submit(path, path));
        };
    }

    Consumer<Scene> end(String grant) {
        return scene -> {
            var path = scene.address("…/sharing/<" + grant + ">/end");
            done(scene.visit("case-manager").submit(path, path, "reason", "cíl je splněný"));
        };
    }

    Consumer<Scene> narrow(String note) {
        return scene -> {
            var path = scene.address("…/notes/<" + note + ">/change");
            done(scene.visit("colleague").submit(path, path, "layer", "PRIVATE"));
        };
    }

    Consumer<Scene> standsIn(String principal, String substitute, String to) {
        return scene -> {
            var viewer = scene.town.the(principal).viewer();
            var held = viewer.memberships().getFirst();
            done(scene.visit(principal)
                    .submit(
                            "/substitutions",
                            "/substitutions",
                            "held",
                            viewer.userId() + "/" + held.unitId() + "/" + held.role(),
                            "substitute",
                            scene.town.the(substitute).viewer().userId().toString(),
                            "to",
                            to,
                            "reason",
                            "dovolená"));
        };
    }

    Consumer<Scene> leaves(String role) {
        return scene ->
                system(scene, role, "update access.membership set valid_to = access.today() - 1 where user_id = :user");
    }

    Consumer<Scene> leavesCircle(String role) {
        return scene -> system(
                scene, role, "update people.circle_member set valid_to = access.today() - 1 where user_id = :user");
    }

    private void system(Scene scene, String role, String sql) {
        int changed = cast.as(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(transaction.execute(status -> db.sql(sql)
                        .param("user", scene.town.the(role).viewer().userId())
                        .update())));
        assertThat(changed).isPositive();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }
}
