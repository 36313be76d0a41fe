package cz.prostup.people.ownfile;

import cz.prostup.people.RowsOfPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Invitations follow the person when two records become one.
@Component
class OwnInvitationRecords extends RowsOfPerson {

    OwnInvitationRecords(JdbcClient db) {
        super(db, "own_invitation", "id", "pozvánky do vlastního spisu");
    }
}
