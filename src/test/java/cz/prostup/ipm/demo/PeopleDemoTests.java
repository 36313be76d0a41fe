package cz.prostup.ipm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What of people the demo shows beside every state: the ways out of the ordinary.
@DemoTest
class PeopleDemoTests {

    private final JdbcClient db;
    private final DemoPeople people;

    PeopleDemoTests(JdbcClient db, DemoPeople people) {
        this.db = db;
        this.people = people;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a consent with a scan        | people.consent where scan_id is not null
                    a grant that simply ran out  | people.share_grant where ended_at is null and valid_to < access.today()
                    a paper in quarantine        | people.document d join documents.attachment a on a.id = d.attachment_id where a.state = 'QUARANTINED'
                    an accepted invitation       | people.own_invitation where used_at is not null
                    an account by invitation     | people.person_account where opened_at is not null
                    an invitation that waits     | people.own_invitation where used_at is null and closed_at is null and expires_at > access.now()
                    """)
    void it_is_there(String what, String rows) {
        var count = people.as(
                Viewer.SYSTEM,
                () -> db.sql("select count(*) from " + rows).query(Long.class).single());
        assertThat(count).as(what).isPositive();
    }
}
