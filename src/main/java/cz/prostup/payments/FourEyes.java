package cz.prostup.payments;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether who confirms is another person than everybody who took part in what is paid, whomever they stood in for.
@Component
class FourEyes {

    static final String SET_OFF_CHANGED =
            "Vratka, která se v\u00a0dávce započítává, byla mezitím aspoň zčásti zaplacená."
                    + " Dávku zrušte a\u00a0nechte připravit znovu.";

    private record Part(UUID userId, String name, String reference) {}

    private final JdbcClient db;

    FourEyes(JdbcClient db) {
        this.db = db;
    }

    /// Why this viewer cannot confirm the batch, in words.
    Optional<String> objection(BatchId batch, Viewer viewer) {
        return db.sql("""
                        select u.id, u.display_name, p.reference
                          from (select b.prepared_by as user_id, '' as reference from payments.batch b where b.id = :batch
                                 union all
                                select b.prepared_for, '' from payments.batch b where b.id = :batch
                                 union all
                                select v.user_id, p.reference
                                  from payments.payment p
                                  join payments.payment_item i on i.payment_id = p.id
                                  join payments.involved v on v.item_id = i.id
                                 where p.batch_id = :batch) p
                          join access.user_card u on u.id = p.user_id
                         where p.user_id = any (:mine)
                         order by p.reference, u.id = :viewer desc
                         limit 1
                        """)
                .param("batch", batch.value())
                .param("mine", viewer.personsActingAs(Role.KOP_FINANCE).toArray(UUID[]::new))
                .param("viewer", viewer.userId())
                .query((row, n) ->
                        new Part(Columns.uuid(row, "id"), row.getString("display_name"), row.getString("reference")))
                .optional()
                .map(part -> sentence(part, viewer));
    }

    /// Whether a claim that the batch takes off is no longer as large as it was.
    boolean isSetOffChanged(BatchId batch) {
        return db.sql("""
                        select exists (select from payments.payment p
                                         join payments.payment_item i on i.payment_id = p.id and i.subject_kind = 'SET_OFF'
                                         join payments.recovery_stat s on s.id = i.subject_id
                                        where p.batch_id = :batch and s.outstanding + i.amount <> 0)
                        """).param("batch", batch.value()).query(Boolean.class).single();
    }

    private static String sentence(Part part, Viewer viewer) {
        var own = part.userId().equals(viewer.userId());
        var prepared = part.reference().isEmpty();
        var work = "na tom, co se platí podle dohody " + part.reference() + " (schválení, oprava nebo výjimka)";
        var who = own
                ? prepared ? "Dávku jste sami připravili." : "Sami jste se podíleli " + work + "."
                : "Zastupujete osobu " + part.name() + ", která "
                        + (prepared ? "dávku připravila." : "se podílela " + work + ".");
        return who + " Potvrdit ji musí někdo jiný.";
    }
}
