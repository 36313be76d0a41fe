package cz.prostup.ipm.demo;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.demo.DemoTables.AgreementRow;
import cz.prostup.organisations.BankAccount;
import cz.prostup.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Who plays in the demo: the organisations with their units, and the people who work there.
record Cast(
        Map<String, UUID> organisations,
        Map<String, UUID> units,
        List<Member> members,
        List<Employer> employers,
        List<Office> offices) {

    /// A branch with the people who decide and pay there.
    ///
    /// @param account from which it pays
    record Office(
            String key,
            UUID unit,
            UUID branch,
            BankAccount account,
            List<Viewer> officers,
            Viewer finance,
            List<StandIn> standIns) {

        /// Who does the work of that person on that day: the person, or whoever stands in.
        Viewer on(LocalDate day, Viewer principal) {
            return standIns.stream()
                    .filter(one ->
                            one.principal().equals(principal) && one.days().contains(day))
                    .map(StandIn::substitute)
                    .findFirst()
                    .orElse(principal);
        }

        /// The first decides, the second one is the other pair of eyes.
        Viewer other() {
            return officers.get(1);
        }
    }

    record Member(String login, String unit, Role role, Viewer viewer) {}

    /// An employer with its agreement and the people who do its paperwork.
    record Employer(
            AgreementRow terms,
            UUID organisation,
            String name,
            UUID agreement,
            Viewer officer,
            Viewer mentor,
            Viewer payroll,
            UUID management,
            UUID payrollUnit) {}

    /// @param substitute with both memberships: the own one and the one of the principal
    record StandIn(Viewer principal, Role role, Viewer substitute, Period days, String reason) {}

    private static final Set<Role> SUPPORT = Set.of(Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER);

    /// With the employers of one branch only.
    Cast of(String office) {
        var own = employers.stream()
                .filter(employer -> employer.terms().office().equals(office))
                .toList();
        return new Cast(organisations, units, members, own, offices);
    }

    Office office(String key) {
        return offices.stream()
                .filter(office -> office.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no office " + key));
    }

    Employer employer(String key) {
        return employers.stream()
                .filter(employer -> employer.terms().employer().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no employer " + key));
    }

    List<Viewer> all(String unit, Role role) {
        return members.stream()
                .filter(member -> member.unit().equals(unit) && member.role() == role)
                .map(Member::viewer)
                .toList();
    }

    UUID unit(String key) {
        return Objects.requireNonNull(units.get(key), key);
    }

    UUID organisation(String key) {
        return Objects.requireNonNull(organisations.get(key), key);
    }

    /// The first of the people who have the role in the unit.
    Viewer in(String unit, Role role) {
        return members.stream()
                .filter(member -> member.unit().equals(unit) && member.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is " + role + " in " + unit))
                .viewer();
    }

    Member member(String login) {
        return members.stream()
                .filter(member -> member.login().equals(login))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is " + login));
    }

    /// Those who give support in the unit, the first one signs its statements.
    List<Viewer> workers(String unit) {
        return members.stream()
                .filter(member -> member.unit().equals(unit) && SUPPORT.contains(member.role()))
                .map(Member::viewer)
                .toList();
    }
}
