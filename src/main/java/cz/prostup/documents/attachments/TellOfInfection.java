package cz.prostup.documents.attachments;

import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.shared.Columns;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells who uploaded it, and administrators of their organisation and of the system. The name of the file may be
/// personal, so it is not told.
@Component
class TellOfInfection {

    private final JdbcClient db;
    private final Notify notify;

    TellOfInfection(JdbcClient db, Notify notify) {
        this.db = db;
        this.notify = notify;
    }

    void infected(AttachmentId id, UUID uploader) {
        notify.tell(new NewNotice(
                uploader,
                "FILE_INFECTED",
                "V\u00a0souboru, který jste nahráli, byl škodlivý kód",
                "Soubor je zničený a\u00a0nikdo ho neotevře. Nechte zkontrolovat počítač, ze kterého pochází.",
                "/notices",
                "infected/" + id));
        notify.tell(administrators(uploader).stream()
                .map(one -> new NewNotice(
                        one,
                        "FILE_INFECTED",
                        "Nahraný soubor obsahoval škodlivý kód a\u00a0je zničený",
                        "Číslo souboru je " + id + ". Kdo ho nahrál, najdete v\u00a0záznamu příloh.",
                        "/notices",
                        "infected-admin/" + id))
                .toList());
    }

    private java.util.List<UUID> administrators(UUID uploader) {
        return db.sql("""
                        select distinct m.user_id from access.membership_card m
                         where m.user_id <> :uploader
                           and (m.role = 'SYSADMIN'
                                or m.role = 'ORGANISATION_ADMIN'
                                   and exists (select from access.membership_card o
                                                 join organisations.unit_card a on a.id = o.unit_id
                                                 join organisations.unit_card b on b.organisation_id = a.organisation_id
                                                where o.user_id = :uploader and b.id = m.unit_id))
                        """)
                .param("uploader", uploader)
                .query((row, n) -> Columns.uuid(row, "user_id"))
                .list();
    }
}
