package cz.prostup.ipm.monthlyreturn;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.monthlyreturn.SheetRow.Defect;
import cz.prostup.testing.ProstupTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who is told what on the way of a month, through the use cases that people use.
@ProstupTest
class MonthNoticesTests {

    private final MonthCast month;
    private final IpmCast cast;
    private final ReviewReturn review;
    private final JdbcClient db;

    MonthNoticesTests(MonthCast month, IpmCast cast, ReviewReturn review, JdbcClient db) {
        this.month = month;
        this.cast = cast;
        this.review = review;
        this.db = db;
    }

    @Test
    void each_hears_of_what_the_others_did_and_nobody_of_their_own_deeds() {
        var stage = month.march();
        var id = month.sentMarch(stage);
        assertThat(told(stage.mentor)).containsExactly("Poskytovatel podepsal výkaz aktivit za březen 2025");
        assertThat(told(stage.provider)).containsExactly("Mentor převzal výkaz aktivit za březen 2025");
        assertThat(told(stage.officer)).containsExactly("Ke kontrole: výkaz za březen 2025");
        assertThat(told(stage.payroll)).isEmpty();
        var officer = stage.officer.viewer();
        cast.as(officer, () -> review.take(id, month.version(id), officer));
        cast.as(
                officer,
                () -> review.sendBack(
                        id,
                        month.version(id),
                        List.of(new Defect("gross", "Nesouhlasí s\u00A0výplatní páskou.")),
                        officer));
        assertThat(told(stage.payroll)).containsExactly("Úřad vrátil výkaz za březen 2025");
        assertThat(told(stage.officer)).hasSize(1);
    }

    @Test
    void no_notice_names_a_person() {
        var stage = month.march();
        month.sentMarch(stage);
        var name = stage.participants.getFirst().name().split(" ")[1];
        assertThat(db.sql("select count(*) from notifications.notice where subject || text like '%' || :name || '%'")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<String> told(Actor actor) {
        return db
                .sql("select subject from notifications.notice where user_id = :user order by created_at, id")
                .param("user", actor.viewer().userId())
                .query(String.class)
                .list()
                .stream()
                .map(subject -> subject.replace('\u00A0', ' '))
                .toList();
    }
}
