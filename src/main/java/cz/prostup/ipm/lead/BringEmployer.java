package cz.prostup.ipm.lead;

import cz.prostup.access.InviteFirst;
import cz.prostup.access.InviteFirst.Further;
import cz.prostup.access.InviteFirst.Invited;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.LeadId;
import cz.prostup.ipm.lead.LeadOutcome.Done;
import cz.prostup.ipm.lead.LeadOutcome.Refused;
import cz.prostup.organisations.Ico;
import cz.prostup.organisations.RegisterOrganisation;
import cz.prostup.organisations.RegisterOrganisation.Organisation;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// From an interest to an account: the officer of the branch puts the employer into the register, or finds them there,
/// and invites their first administrator.
@Service
public class BringEmployer {

    public static final int LONGEST_ADDRESS = 300;
    private static final Set<String> OFFICER = Set.of("KOP_OFFICER");

    /// @param kind one of domain 5.5
    public record NewEmployer(String name, String ico, String kind, String address) {}

    /// @param mentor  also guides people at work
    /// @param payroll also fills in wages
    public record FirstPerson(String name, String email, boolean mentor, boolean payroll) {}

    /// The employer as the register knows them.
    public record Registered(UUID id, String name, String ico, String address) {}

    /// @param employer null when the interest has no employer in the register
    public record Standing(@Nullable Registered employer, InviteFirst.Standing people) {}

    private final JdbcClient db;
    private final LeadRepository leads;
    private final LeadWords words;
    private final RegisterOrganisation register;
    private final InviteFirst inviteFirst;

    BringEmployer(
            JdbcClient db,
            LeadRepository leads,
            LeadWords words,
            RegisterOrganisation register,
            InviteFirst inviteFirst) {
        this.db = db;
        this.leads = leads;
        this.words = words;
        this.register = register;
        this.inviteFirst = inviteFirst;
    }

    /// How far the employer of an interest is; whoever asks has seen the interest.
    @Transactional
    public Standing standing(@Nullable UUID employerId) {
        return Optional.ofNullable(employerId)
                .flatMap(this::registered)
                .map(known -> new Standing(known, inviteFirst.standing(known.id())))
                .orElseGet(() -> new Standing(null, new InviteFirst.Standing(0, Optional.empty())));
    }

    /// An employer whose IČO the register knows is linked, not written twice.
    ///
    /// @throws NotFound    when the interest is not for an officer of its branch
    /// @throws StaleRecord when somebody saved it since the page was made
    @Transactional
    public LeadOutcome register(LeadId id, int version, NewEmployer wanted, Viewer viewer) {
        require(id, viewer);
        leads.locked(id, version);
        if (!(Ico.parse(wanted.ico()) instanceof Ico.Valid(var ico))) {
            return new Refused("ico", ((Ico.Invalid) Ico.parse(wanted.ico())).reason());
        }
        if (!words.today().codes(LeadList.EMPLOYER_KIND).contains(wanted.kind())) {
            return new Refused("kind", "Vyberte druh zaměstnavatele.");
        }
        var found = known(ico);
        if (found.filter(known -> !known.employs()).isPresent()) {
            return new Refused("ico", "Toto IČO má v\u00a0registru organizace, která tu není zaměstnavatelem.");
        }
        var organisation = found.map(Known::id)
                .orElseGet(() -> register.organisation(new Organisation(
                        wanted.name().strip(),
                        ico,
                        wanted.kind().equals("MUNICIPAL_OFFICE") ? "MUNICIPALITY" : "EMPLOYER",
                        wanted.kind(),
                        wanted.address().strip())));
        unit(organisation, "MANAGEMENT", "Vedení");
        unit(organisation, "PAYROLL", "Mzdová účtárna");
        leads.employer(id, organisation, ico.value());
        return new Done(id);
    }

    /// @throws NotFound when the interest is not for an officer of its branch
    @Transactional
    public LeadOutcome invite(LeadId id, FirstPerson person, Viewer viewer) {
        require(id, viewer);
        var employer = leads.locked(id).employerId();
        if (employer == null) {
            return new Refused("", "Nejdřív zapište zaměstnavatele do registru.");
        }
        var management = unit(employer, "MANAGEMENT", "Vedení");
        var further = new ArrayList<Further>();
        if (person.mentor()) {
            further.add(new Further(management, Role.MENTOR));
        }
        if (person.payroll()) {
            further.add(new Further(unit(employer, "PAYROLL", "Mzdová účtárna"), Role.EMPLOYER_PAYROLL));
        }
        var wanted = new InviteFirst.Wanted(
                employer, person.name(), person.email(), management, Role.EMPLOYER_ADMIN, List.copyOf(further));
        return switch (inviteFirst.invite(wanted, viewer)) {
            case Invited _ -> new Done(id);
            case InviteFirst.Refused(var field, var reason) -> new Refused(field, reason);
        };
    }

    private void require(LeadId id, Viewer viewer) {
        if (!leads.standing(id, viewer).isAny(OFFICER)) {
            throw new NotFound(id);
        }
    }

    private record Known(UUID id, boolean employs) {}

    private Optional<Known> known(Ico ico) {
        return db.sql("""
                        select id, kind in ('EMPLOYER', 'MUNICIPALITY') as employs
                          from organisations.organisation_card where ico = :ico
                        """)
                .param("ico", ico.value())
                .query((row, n) -> new Known(Columns.uuid(row, "id"), row.getBoolean("employs")))
                .optional();
    }

    private Optional<Registered> registered(UUID id) {
        return db.sql("select id, name, ico, address from organisations.organisation_card where id = :id")
                .param("id", id)
                .query((row, n) -> new Registered(
                        Columns.uuid(row, "id"), row.getString("name"), row.getString("ico"), row.getString("address")))
                .optional();
    }

    /// Of several of a kind the one that is there longest.
    private UUID unit(UUID organisation, String kind, String name) {
        return db.sql("""
                        select id from organisations.unit_card
                         where organisation_id = :organisation and kind = :kind
                         order by id limit 1
                        """)
                .param("organisation", organisation)
                .param("kind", kind)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> register.unit(organisation, kind, name, null));
    }
}
