package cz.prostup.people.sharing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Numbers of sharing as they hold today.
@Component
class Parameters {

    private final JdbcClient db;

    Parameters(JdbcClient db) {
        this.db = db;
    }

    /// @param name of a row of `people.parameter`
    int of(String name) {
        return db.sql("""
                        select value from people.parameter
                         where parameter = :name and valid_from <= access.today()
                           and (valid_to is null or valid_to >= access.today())
                        """).param("name", name).query(Integer.class).single();
    }
}
