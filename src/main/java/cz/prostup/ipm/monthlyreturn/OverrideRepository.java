package cz.prostup.ipm.monthlyreturn;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.IntegrationOverride;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what officers decided about the integration contribution. A row is added or taken back, never rewritten.
@Repository
class OverrideRepository {

    private final JdbcClient db;
    private final Today today;

    OverrideRepository(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    UUID submissionOf(ReturnId id) {
        return db.sql("select submission_id from ipm.monthly_return where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    UUID add(
            ReturnId id,
            UUID submission,
            PlacementId placement,
            IntegrationOverride override,
            Viewer viewer,
            @Nullable UUID principal) {
        var added = Ids.next();
        db.sql("""
                        insert into ipm.return_override (id, return_id, submission_id, placement_id, amount, reason, decided_by,
                                                         on_behalf_of, decided_at)
                        values (:id, :return, :submission, :placement, :amount, :reason, :by, :principal, :at)
                        """)
                .param("id", added)
                .param("return", id.value())
                .param("submission", submission)
                .param("placement", placement.value())
                .param("amount", override.amount().amount())
                .param("reason", override.reason())
                .param("by", viewer.userId())
                .param("principal", principal)
                .param("at", now())
                .update();
        return added;
    }

    /// @return whether there was one that held
    boolean withdraw(ReturnId id, UUID submission, Viewer viewer) {
        return db.sql("""
                        update ipm.return_override
                           set withdrawn_by = :by, withdrawn_at = :at
                         where return_id = :id and submission_id = :submission and withdrawn_at is null
                        """)
                        .param("by", viewer.userId())
                        .param("at", now())
                        .param("id", id.value())
                        .param("submission", submission)
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }
}
