package cz.prostup.people.ownfile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Numbers of invitations as they hold today.
@Component
class OwnNumbers {

    private final JdbcClient db;

    OwnNumbers(JdbcClient db) {
        this.db = db;
    }

    /// @param name of a row of `people.parameter`
    int of(String name) {
        return db.sql("select people.number_on(:name, access.today())")
                .param("name", name)
                .query(Integer.class)
                .single();
    }
}
