package cz.prostup.ipm.notices;

import cz.prostup.ipm.agreement.AccountChanged;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Money goes elsewhere from now on: everybody who could have asked for it at the employer hears it at once, so that a
/// false request is found out while there is time (decisions 15).
@Component
class AccountNotices {

    private final JdbcClient db;
    private final Notify notify;
    private final Today today;

    AccountNotices(JdbcClient db, Notify notify, Today today) {
        this.db = db;
        this.notify = notify;
        this.today = today;
    }

    @EventListener
    void tell(AccountChanged changed) {
        notify.tell(db
                .sql("select distinct user_id from payments.payee_access where organisation_id = :employer")
                .param("employer", changed.employerId())
                .query((row, n) -> Columns.uuid(row, "user_id"))
                .list()
                .stream()
                .map(user -> notice(changed, user))
                .toList());
    }

    private NewNotice notice(AccountChanged changed, UUID user) {
        return new NewNotice(
                user,
                "ACCOUNT_CHANGED",
                "Změnil se bankovní účet dohody " + changed.number(),
                "Další příspěvky půjdou na nový účet. Pokud jste o změnu nežádali, zavolejte hned úřadu práce.",
                Addresses.agreement(changed.agreementId()),
                "AccountChanged:" + changed.agreementId() + ":" + today.now());
    }
}
