package cz.prostup.ipm.candidate;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.candidate.CandidateRepository.Place;
import cz.prostup.ipm.candidate.CandidateStep.Hire;
import cz.prostup.ipm.contribution.SupportPeriod;
import cz.prostup.ipm.placement.OpenPlacement;
import cz.prostup.ipm.programme.DatedRates;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Opens the job of an approved candidate from the contract (P9). Everything that the contract breaks is told at its
/// field.
@Component
class HireCandidate {

    sealed interface Outcome {}

    record Hired(PlacementId placement) implements Outcome {}

    record Refused(String field, String why) implements Outcome {}

    record NotYours() implements Outcome {}

    private final JdbcClient db;
    private final CandidateRepository candidates;
    private final RulesRepository rules;
    private final DatedRates rates;
    private final OpenPlacement openPlacement;
    private final Today today;

    HireCandidate(
            JdbcClient db,
            CandidateRepository candidates,
            RulesRepository rules,
            DatedRates rates,
            OpenPlacement openPlacement,
            Today today) {
        this.db = db;
        this.candidates = candidates;
        this.rules = rules;
        this.rates = rates;
        this.openPlacement = openPlacement;
        this.today = today;
    }

    Outcome hire(Viewer viewer, Candidate candidate, Hire hire) {
        var place = candidates.placeKeptFor(candidate.id()).orElse(null);
        if (place == null) {
            return new Refused("", "Žádné místo se pro tohoto člověka nedrží.");
        }
        var employerUnits = candidates.units(place.employer(), "EMPLOYER_ADMIN", "MENTOR");
        if (Collections.disjoint(viewer.unitsAs(Role.EMPLOYER_ADMIN), employerUnits)) {
            return new NotYours();
        }
        var refused = refusal(candidate, place, hire);
        if (refused != null) {
            return refused;
        }
        var offered = offeredProviders(candidate, place);
        var opened = openPlacement.open(
                viewer,
                new OpenPlacement.Approval(
                        candidate.id(),
                        place.id().value(),
                        candidate.person(),
                        hire.mentor(),
                        hire.start(),
                        hire.wage(),
                        employerUnits,
                        candidates.units(place.employer(), "EMPLOYER_PAYROLL"),
                        hire.providers().stream().filter(offered::contains).toList()));
        return switch (opened) {
            case OpenPlacement.Outcome.Refused(var why) -> new Refused("start", why);
            case OpenPlacement.Outcome.Opened(var placement) -> {
                candidates.contract(candidate.id(), placement, hire, viewer);
                yield new Hired(placement);
            }
        };
    }

    /// Providers named in the application, the service that recommended, the employer's own support.
    List<UUID> offeredProviders(Candidate candidate, Place place) {
        return db.sql("""
                        select p.unit_id from ipm.application_provider p where p.application_id = :application
                        union
                        select y.unit_id
                          from ipm.candidate_party y
                          join access.membership_card m on m.unit_id = y.unit_id
                         where y.candidate_id = :candidate and y.capacity = 'NOMINATOR'
                           and m.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER')
                        union
                        select m.unit_id
                          from access.membership_card m
                          join organisations.unit_card u on u.id = m.unit_id
                         where u.organisation_id = :employer and m.role = 'EMPLOYER_SOCIAL_WORKER'
                        """)
                .param("application", place.application(), java.sql.Types.OTHER)
                .param("candidate", candidate.id().value())
                .param("employer", place.employer())
                .query((row, n) -> Columns.uuid(row, "unit_id"))
                .list();
    }

    private @Nullable Refused refusal(Candidate candidate, Place place, Hire hire) {
        var found = new ArrayList<Refused>();
        check(
                found,
                !place.agreementState().equals("IN_FORCE"),
                "start",
                "Dohoda " + place.agreement() + " není v\u00a0platnosti.");
        check(
                found,
                hire.start().isBefore(place.from()) || hire.start().isAfter(place.to()),
                "start",
                "Nástup musí být v\u00a0době platnosti dohody, tedy od " + Czech.date(place.from()) + " do "
                        + Czech.date(place.to()) + ".");
        var approved = candidate.approvedOn();
        check(
                found,
                approved != null && hire.start().isBefore(approved),
                "start",
                "Nástup nemůže být dřív než schválení.");
        check(
                found,
                !candidate.isRegistered(today.date()),
                "start",
                "Před nástupem musí být člověk v\u00a0evidenci úřadu práce.");
        check(found, hire.signedOn().isAfter(today.date()), "signedOn", "Den podpisu ještě nenastal.");
        check(found, hire.signedOn().isAfter(hire.start()), "signedOn", "Smlouva se podepisuje před nástupem.");
        check(found, hire.from().isAfter(hire.start()), "from", "Smlouva musí platit ode dne nástupu.");
        check(found, hire.to().isBefore(hire.start()), "to", "Konec smlouvy je před nástupem.");
        var end = SupportPeriod.of(hire.start(), rules.get(place.rules())).basicEnd();
        check(
                found,
                hire.to().isAfter(end),
                "to",
                "Smlouva nemůže být delší než podpora, ta končí " + Czech.date(end) + ".");
        check(
                found,
                hire.fte().signum() <= 0 || hire.fte().compareTo(place.fte()) > 0,
                "fte",
                "Úvazek může být nejvýš " + place.fte().toPlainString().replace('.', ',')
                        + ", tolik je u\u00a0schváleného místa.");
        var week = fullTime(hire.start());
        check(
                found,
                hire.weeklyHours().signum() <= 0 || hire.weeklyHours().compareTo(week) > 0,
                "weeklyHours",
                "Týdně to může být nejvýš "
                        + week.stripTrailingZeros().toPlainString().replace('.', ',') + "\u00a0hodin.");
        var least = leastWage(hire.start(), hire.fte());
        check(
                found,
                hire.wage().compareTo(least) < 0,
                "wage",
                "Mzda je pod minimální mzdou pro tento úvazek, ta je " + Czech.money(least) + ".");
        check(
                found,
                !candidates.isMentorOf(hire.mentor(), place.employer()),
                "mentor",
                "Vyberte mentora tohoto zaměstnavatele.");
        return found.isEmpty() ? null : found.getFirst();
    }

    private static void check(List<Refused> found, boolean wrong, String field, String why) {
        if (wrong) {
            found.add(new Refused(field, why));
        }
    }

    private Money leastWage(LocalDate start, BigDecimal fte) {
        return rates.minimumWage(start.getYear())
                .or(() -> rates.minimumWage(today.date().getYear()))
                .map(wage -> Money.raisedToCrowns(wage.monthly().times(fte).setScale(2, RoundingMode.HALF_UP)))
                .orElse(Money.ZERO);
    }

    /// Hours of a week of a full-time job on that day, the same that applications count with.
    private BigDecimal fullTime(LocalDate day) {
        return db.sql("""
                        select value from ipm.application_parameter
                         where parameter = 'fullTimeWeeklyHours' and valid_from <= :day and (valid_to is null or valid_to >= :day)
                         order by valid_from desc
                         limit 1
                        """).param("day", day).query(BigDecimal.class).single();
    }
}
