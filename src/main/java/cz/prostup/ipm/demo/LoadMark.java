package cz.prostup.ipm.demo;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Whether the demo was loaded whole. Only a loading that said it began and never said it ended is swept away, so no
/// data of anybody else can be.
@DemoPart
class LoadMark {

    private static final Logger LOG = LoggerFactory.getLogger(LoadMark.class);

    private final JdbcClient db;
    private final JdbcClient owner;

    LoadMark(JdbcClient db, @Qualifier("ownerDataSource") DataSource owner) {
        this.db = db;
        this.owner = JdbcClient.create(owner);
    }

    boolean isDatabaseEmpty() {
        return db.sql("select not exists (select from organisations.organisation_card)")
                .query(Boolean.class)
                .single();
    }

    @Transactional
    void started() {
        db.sql("insert into ipm.demo_load (started_at) values (now())").update();
    }

    @Transactional
    void finished() {
        db.sql("update ipm.demo_load set finished_at = now()").update();
    }

    /// Tables that grew from nothing are planned for as if they were still empty, until somebody counts them.
    void countTables() {
        owner.sql("analyze").update();
    }

    /// The application may not delete what is logged; the owner of the tables may.
    void sweepUnfinished() {
        var unfinished = db.sql("select exists (select from ipm.demo_load where finished_at is null)")
                .query(Boolean.class)
                .single();
        if (unfinished) {
            LOG.info("Minulé načítání ukázky neskončilo, začínám znovu.");
            owner.sql("call ipm.forget_unfinished_demo()").update();
        }
    }
}
