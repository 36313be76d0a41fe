package cz.prostup.ipm.demo;

import cz.prostup.access.RegisterUser;
import cz.prostup.access.RegisterUser.Account;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewer.Membership;
import cz.prostup.ipm.demo.Cast.Employer;
import cz.prostup.ipm.demo.Cast.Member;
import cz.prostup.ipm.demo.Cast.Office;
import cz.prostup.ipm.demo.Cast.StandIn;
import cz.prostup.ipm.demo.DemoTables.AgreementRow;
import cz.prostup.ipm.demo.DemoTables.OrganisationRow;
import cz.prostup.ipm.demo.DemoTables.PayerRow;
import cz.prostup.ipm.demo.DemoTables.SubstitutionRow;
import cz.prostup.ipm.demo.DemoTables.UnitRow;
import cz.prostup.organisations.Ico;
import cz.prostup.organisations.RegisterOrganisation;
import cz.prostup.organisations.RegisterOrganisation.Organisation;
import cz.prostup.payments.PayerAccounts;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/// Puts the organisations, the people who work in them and the agreements into an empty database.
@DemoPart
class Foundation {

    /// Every account of the demo has it; none of them can sign in outside the demo.
    static final String PASSWORD = "Ukazka-prostupu";

    /// The password is printed on the sign-in page, so its hash need not be slow; the encoder of the application reads
    /// the parameters from the hash.
    private static final PasswordEncoder CHEAP = new Argon2PasswordEncoder(16, 32, 1, 8, 1);

    private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);

    private final RegisterOrganisation registerOrganisation;
    private final RegisterUser registerUser;
    private final PayerAccounts payerAccounts;
    private final JdbcClient db;

    Foundation(
            RegisterOrganisation registerOrganisation,
            RegisterUser registerUser,
            PayerAccounts payerAccounts,
            JdbcClient db) {
        this.payerAccounts = payerAccounts;
        this.registerOrganisation = registerOrganisation;
        this.registerUser = registerUser;
        this.db = db;
    }

    @Transactional
    public Cast lay(DemoTables tables, DemoScale scale) {
        var organisations = organisations(tables);
        var units = units(tables, organisations);
        var members = members(tables, organisations, units);
        var bare = new Cast(organisations, units, members, List.of(), List.of());
        var names = new HashMap<String, String>();
        tables.organisations().forEach(row -> names.put(row.key(), row.name()));
        var employers = tables.agreements().stream()
                .filter(terms -> scale == DemoScale.FULL || terms.small())
                .map(terms -> employer(terms, found(names, terms.employer()), bare))
                .toList();
        var offices =
                tables.payers().stream().map(row -> office(row, tables, bare)).toList();
        return new Cast(organisations, units, members, employers, offices);
    }

    private Office office(PayerRow row, DemoTables tables, Cast cast) {
        var unit = cast.unit(row.office());
        var branch = db.sql("select id from organisations.branch_card where unit_id = :unit")
                .param("unit", unit)
                .query(UUID.class)
                .single();
        payerAccounts.set(branch, row.account(), row.holder(), LONG_AGO);
        return new Office(
                row.office(),
                unit,
                branch,
                row.account(),
                cast.all(row.office(), Role.KOP_OFFICER),
                cast.in(row.office(), Role.KOP_FINANCE),
                tables.substitutions().stream()
                        .filter(one -> cast.member(one.principal()).unit().equals(row.office()))
                        .map(one -> standIn(one, cast))
                        .toList());
    }

    private static StandIn standIn(SubstitutionRow row, Cast cast) {
        var principal = cast.member(row.principal()).viewer();
        var substitute = cast.member(row.substitute()).viewer();
        var place = principal.memberships().getFirst();
        var lent = new Membership(
                place.unitId(),
                place.unit(),
                place.organisationId(),
                place.organisation(),
                row.role(),
                principal.userId());
        var both = new Viewer(
                substitute.userId(),
                substitute.name(),
                List.of(substitute.memberships().getFirst(), lent));
        return new StandIn(principal, row.role(), both, new Period(row.from(), row.to()), row.reason());
    }

    private Map<String, UUID> organisations(DemoTables tables) {
        var ids = new HashMap<String, UUID>();
        for (OrganisationRow row : tables.organisations()) {
            var organisation =
                    new Organisation(row.name(), new Ico(row.ico()), row.kind(), row.employerKind(), row.address());
            ids.put(row.key(), registerOrganisation.organisation(organisation));
        }
        return ids;
    }

    private Map<String, UUID> units(DemoTables tables, Map<String, UUID> organisations) {
        var ids = new HashMap<String, UUID>();
        for (UnitRow row : tables.units()) {
            var id = registerOrganisation.unit(
                    found(organisations, row.organisation()), row.kind(), row.name(), row.territory());
            ids.put(row.key(), id);
            if (row.branch() != null) {
                registerOrganisation.branch(id, row.branch(), row.name());
            }
        }
        return ids;
    }

    private List<Member> members(DemoTables tables, Map<String, UUID> organisations, Map<String, UUID> units) {
        var unitRows = new HashMap<String, UnitRow>();
        tables.units().forEach(row -> unitRows.put(row.key(), row));
        var hash = "" + CHEAP.encode(PASSWORD);
        var members = new ArrayList<Member>();
        for (var row : tables.staff()) {
            var user = registerUser.account(new Account(row.login(), row.name(), hash, true));
            var unit = found(units, row.unit());
            registerUser.member(user, unit, row.role(), LONG_AGO);
            var place = found(unitRows, row.unit());
            var membership = new Membership(
                    unit, place.name(), found(organisations, place.organisation()), place.organisation(), row.role());
            members.add(
                    new Member(row.login(), row.unit(), row.role(), new Viewer(user, row.name(), List.of(membership))));
        }
        return members;
    }

    private Employer employer(AgreementRow terms, String name, Cast cast) {
        var id = Ids.next();
        var organisation = cast.organisation(terms.employer());
        db.sql("""
                        insert into ipm.agreement (id, number, employer_id, branch_id, rules, effective_from, effective_to,
                                                   bank_account, state)
                        select :id, :number, :employer, b.id, 'IPM-2025', :from, :to, :account, 'IN_FORCE'
                          from organisations.branch_card b
                         where b.unit_id = :office
                        """)
                .param("id", id)
                .param("number", terms.number())
                .param("employer", organisation)
                .param("from", terms.from())
                .param("to", terms.to())
                .param("account", terms.account())
                .param("office", cast.unit(terms.office()))
                .update();
        var management = terms.employer() + "-vedeni";
        var payroll = terms.employer() + "-mzdy";
        return new Employer(
                terms,
                organisation,
                name,
                id,
                cast.in(terms.office(), Role.KOP_OFFICER),
                cast.in(management, Role.MENTOR),
                cast.in(payroll, Role.EMPLOYER_PAYROLL),
                cast.unit(management),
                cast.unit(payroll));
    }

    private static <T> T found(Map<String, T> all, String key) {
        return Objects.requireNonNull(all.get(key), key);
    }
}
