package cz.prostup.access.accounts;

import cz.prostup.access.InviteFirst;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The first administrator of an organisation, by the same kind of link as everybody else.
@Service
class InviteFirstMember implements InviteFirst {

    /// What the first person of an employer may be all at once; nothing mightier comes by this way.
    private static final Set<Role> GIVEN = Set.of(Role.EMPLOYER_ADMIN, Role.MENTOR, Role.EMPLOYER_PAYROLL);

    private final JdbcClient db;
    private final InviteMember inviteMember;
    private final Reach reach;
    private final Today today;

    InviteFirstMember(JdbcClient db, InviteMember inviteMember, Reach reach, Today today) {
        this.db = db;
        this.inviteMember = inviteMember;
        this.reach = reach;
        this.today = today;
    }

    @Override
    @Transactional
    public Standing standing(UUID organisationId) {
        int administrators = db.sql("""
                        select count(distinct m.user_id)
                          from access.membership_card m
                          join organisations.unit_card u on u.id = m.unit_id
                         where u.organisation_id = :organisation
                           and m.role in ('ORGANISATION_ADMIN', 'EMPLOYER_ADMIN', 'PROVIDER_ADMIN')
                        """)
                .param("organisation", organisationId)
                .query(Integer.class)
                .single();
        return new Standing(administrators, waiting(organisationId));
    }

    @Override
    @Transactional
    public Outcome invite(Wanted wanted, Viewer viewer) {
        if (wanted.role() != Role.EMPLOYER_ADMIN
                || !wanted.further().stream().map(Further::role).allMatch(GIVEN::contains)) {
            throw new IllegalArgumentException("not a first role: " + wanted.role());
        }
        if (standing(wanted.organisationId()).administrators() > 0) {
            return new Refused("", "Zaměstnavatel už svého správce má. Další lidi zve on.");
        }
        var email = wanted.email().strip().toLowerCase(Locale.ROOT);
        if (!InviteMember.EMAIL.matcher(email).matches()) {
            return new Refused("email", "Tohle nevypadá jako e-mailová adresa. Napište ji třeba takto: jana@obec.cz.");
        }
        if (reach.isViewer(email, viewer)) {
            return new Refused("email", "Sami sobě roli dát nemůžete.");
        }
        cancelWaiting(wanted.organisationId(), viewer);
        return new Invited(inviteMember.sendFirst(wanted, email, viewer));
    }

    private Optional<Waiting> waiting(UUID organisation) {
        return db.sql("""
                        select i.display_name, i.email, i.expires_at
                          from access.invitation i
                          join organisations.unit_card u on u.id = i.unit_id
                         where u.organisation_id = :organisation and i.kind = 'INVITE' and i.role = 'EMPLOYER_ADMIN'
                           and i.used_at is null and i.cancelled_at is null
                         order by i.invited_at desc
                         limit 1
                        """)
                .param("organisation", organisation)
                .query((row, n) -> new Waiting(
                        row.getString("display_name"),
                        row.getString("email"),
                        Columns.instant(row, "expires_at")
                                .atZone(Today.PRAGUE)
                                .toLocalDate()
                                .minusDays(1)))
                .optional();
    }

    private void cancelWaiting(UUID organisation, Viewer viewer) {
        db.sql("""
                        update access.invitation i set cancelled_at = :now, cancelled_by = :by
                          from organisations.unit_card u
                         where u.id = i.unit_id and u.organisation_id = :organisation and i.kind = 'INVITE'
                           and i.role = 'EMPLOYER_ADMIN' and i.used_at is null and i.cancelled_at is null
                        """)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("by", viewer.userId())
                .param("organisation", organisation)
                .update();
    }
}
