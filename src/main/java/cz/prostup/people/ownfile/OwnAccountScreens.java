package cz.prostup.people.ownfile;

import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FileTab;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the page of a person's own account shows to whoever accompanies them.
@Component
public class OwnAccountScreens {

    /// @param hasAccount  also one that has ended
    /// @param openedAt    null when nobody wrote it down
    /// @param endedAt     null for an account that holds
    /// @param invitedAt   of the last invitation that waits; null when none does
    /// @param invitedBy   empty when none waits
    /// @param until       the last day of the one that waits
    /// @param email       known to the file, to be offered; empty when none
    /// @param needsGuardian whether somebody acts for the person and has to know
    /// @param guardians   their names
    public record View(
            FileHead head,
            boolean hasAccount,
            @Nullable Instant openedAt,
            @Nullable Instant endedAt,
            @Nullable Instant invitedAt,
            String invitedBy,
            @Nullable InvitationWay way,
            @Nullable LocalDate until,
            String email,
            boolean needsGuardian,
            List<String> guardians,
            int days) {

        public View {
            guardians = List.copyOf(guardians);
        }

        public boolean isOpen() {
            return hasAccount && endedAt == null;
        }

        public String path() {
            return head.path() + "/account";
        }
    }

    private final JdbcClient db;
    private final OpenFile files;
    private final InviteToOwnFile invite;
    private final Guardians guardians;
    private final OwnNumbers numbers;
    private final Today today;

    OwnAccountScreens(
            JdbcClient db,
            OpenFile files,
            InviteToOwnFile invite,
            Guardians guardians,
            OwnNumbers numbers,
            Today today) {
        this.db = db;
        this.files = files;
        this.invite = invite;
        this.guardians = guardians;
        this.numbers = numbers;
        this.today = today;
    }

    /// @throws NotFound when the viewer does not accompany the person
    @Transactional
    public View view(PersonId person, Viewer viewer) {
        var head = files.open(viewer, person, FileTab.OVERVIEW);
        invite.unit(person, viewer);
        var acting = guardians.of(head).stream().map(Guardians.Guardian::name).toList();
        int days = numbers.of("ownInvitationDays");
        return db.sql("""
                        select p.email, a.user_id is not null as has_account, a.opened_at, a.ended_at, i.invited_at, u.display_name, i.way,
                               ((i.expires_at at time zone 'Europe/Prague') - interval '1 second')::date as until
                          from people.person p
                          left join people.person_account a on a.person_id = p.id
                          left join lateral (select * from people.own_invitation o
                                              where o.person_id = p.id and o.used_at is null and o.closed_at is null
                                                and o.expires_at > :now
                                              order by o.invited_at desc limit 1) i on true
                          left join access.user_card u on u.id = i.invited_by
                         where p.id = :person
                        """)
                .param("person", person.value())
                .param("now", today.now().atOffset(java.time.ZoneOffset.UTC))
                .query((row, n) -> new View(
                        head,
                        row.getBoolean("has_account"),
                        Columns.instantOrNull(row, "opened_at"),
                        Columns.instantOrNull(row, "ended_at"),
                        Columns.instantOrNull(row, "invited_at"),
                        Objects.requireNonNullElse(row.getString("display_name"), ""),
                        row.getString("way") == null ? null : InvitationWay.valueOf(row.getString("way")),
                        Columns.dateOrNull(row, "until"),
                        row.getString("email"),
                        guardians.isNeeded(head),
                        acting,
                        days))
                .single();
    }
}
