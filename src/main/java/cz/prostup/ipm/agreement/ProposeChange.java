package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.agreement.ChangeRepository.Told;
import cz.prostup.ipm.agreement.NewChange.AddPlaces;
import cz.prostup.ipm.agreement.NewChange.NewMentor;
import cz.prostup.ipm.agreement.NewChange.NewProvider;
import cz.prostup.ipm.agreement.NewChange.NewTerms;
import cz.prostup.ipm.agreement.NewChange.NewValidity;
import cz.prostup.ipm.agreement.NewChange.RemovePlace;
import cz.prostup.ipm.agreement.ProposeAmendment.Outcome;
import cz.prostup.ipm.agreement.ProposeAmendment.Proposed;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One side proposes to the other to change the places, their terms, a mentor, a provider or the validity (P6). Nothing
/// changes before the other side agrees.
@Service
public class ProposeChange {

    private static final Set<String> CLOSABLE = Set.of("PLANNED", "VACANT", "SUSPENDED");

    private final AmendmentRepository amendments;
    private final ChangeRepository changes;
    private final AgreementNotices notices;
    private final Today today;

    ProposeChange(AmendmentRepository amendments, ChangeRepository changes, AgreementNotices notices, Today today) {
        this.amendments = amendments;
        this.changes = changes;
        this.notices = notices;
        this.today = today;
    }

    /// @throws NotFound when the agreement is not for this viewer
    @Transactional
    public Outcome propose(AgreementId id, NewChange change, String reason, Viewer viewer) {
        var standing = amendments.standing(id, viewer);
        if (standing.places().isEmpty()) {
            throw new NotFound(id);
        }
        var agreement = amendments.locked(id, YearMonth.from(today.date()));
        if (!standing.isAny(AmendmentLifecycle.PROPOSERS)) {
            return refused("", "Tuto změnu můžete vidět, ale ne navrhnout.");
        }
        if (!agreement.state().equals("IN_FORCE")) {
            return refused("", "Dodatkem jde měnit jen dohoda, která platí.");
        }
        int length = reason.strip().length();
        if (length < ProposeAmendment.SHORTEST_REASON || length > ProposeAmendment.LONGEST_REASON) {
            return refused("reason", "Důvod napište aspoň deseti a\u00a0nejvýš tisícem znaků.");
        }
        if (changes.hasOpen(id, change.kind(), change.target())) {
            return refused("", "Jeden návrh téže změny už čeká na rozhodnutí. Nejdřív se musí vyřídit on.");
        }
        return switch (told(id, agreement, change)) {
            case Said(var told) -> {
                var side = standing.isAny(AgreementLifecycle.OFFICER) ? Side.OFFICE : Side.EMPLOYER;
                var principal = standing.principal(AmendmentLifecycle.PROPOSERS, viewer);
                var amendment = changes.add(id, change, told, side, reason.strip(), viewer, principal);
                amendments.record(id, amendment.value(), "PROPOSE", "", "PROPOSED", reason.strip(), viewer, principal);
                notices.proposed(id, amendment, change.kind(), side, viewer);
                yield new Proposed(amendment);
            }
            case No(var refusal) -> refusal;
        };
    }

    private sealed interface Answer {}

    private record Said(Told told) implements Answer {}

    private record No(ProposeAmendment.Refused refusal) implements Answer {}

    private Answer told(AgreementId id, AmendmentRepository.Agreement agreement, NewChange change) {
        return switch (change) {
            case AddPlaces add -> added(id, agreement, add);
            case RemovePlace(var position) -> removed(id, position.value());
            case NewTerms terms -> terms(id, agreement, terms);
            case NewMentor mentor -> mentor(id, mentor);
            case NewProvider provider -> provider(id, provider);
            case NewValidity(var until) -> validity(id, agreement, until);
        };
    }

    private Answer added(AgreementId id, AmendmentRepository.Agreement agreement, AddPlaces add) {
        if (add.start().isBefore(today.date()) || add.start().isAfter(agreement.to())) {
            return no("start", "Nástup musí být ode dneška do konce dohody (" + Czech.date(agreement.to()) + ").");
        }
        int now = changes.places(id);
        return new Said(new Told(
                places(now),
                places(now + add.places()) + ", nově " + add.places() + "× " + add.jobTitle() + ", "
                        + ChangeRepository.terms(add.workplace(), add.fte(), add.weeklyHours(), add.wage())
                        + ", nástup od " + Czech.date(add.start()),
                null));
    }

    private Answer removed(AgreementId id, UUID position) {
        var place = changes.lockPlace(id, position, today.date()).orElse(null);
        if (place == null || !CLOSABLE.contains(place.state())) {
            return no("position", "Zrušit jde jen místo, na kterém nikdo není a\u00a0které se pro nikoho nedrží.");
        }
        return new Said(new Told(
                "místo č.\u00a0" + place.seq() + ": " + place.jobTitle(),
                "místo č.\u00a0" + place.seq() + " se ruší",
                null));
    }

    private Answer terms(AgreementId id, AmendmentRepository.Agreement agreement, NewTerms terms) {
        var place = changes.lockPlace(id, terms.position().value(), terms.from().atDay(1))
                .orElse(null);
        if (place == null || place.state().equals("CLOSED")) {
            return no("position", "Vyberte místo této dohody.");
        }
        if (terms.from().atEndOfMonth().isBefore(agreement.from())
                || terms.from().atDay(1).isAfter(agreement.to())) {
            return no("from", "V\u00a0tomto měsíci dohoda neplatí.");
        }
        var after = ChangeRepository.terms(terms.workplace(), terms.fte(), terms.weeklyHours(), terms.wage());
        if (after.equals(place.terms())) {
            return no("fte", "Tyto podmínky místo v\u00a0tom měsíci už má.");
        }
        var name = "místo č.\u00a0" + place.seq() + ": ";
        return new Said(
                new Told(name + place.terms(), name + after, terms.from().atDay(1)));
    }

    private Answer mentor(AgreementId id, NewMentor change) {
        var job = changes.job(id, change.placement().value()).orElse(null);
        if (job == null) {
            return no("placement", "Vyberte místo, na kterém někdo pracuje.");
        }
        var mentor = changes.mentors(id).stream()
                .filter(one -> one.id().equals(change.mentor()))
                .findFirst()
                .orElse(null);
        if (mentor == null || job.mentor().equals(change.mentor())) {
            return no("mentor", "Vyberte jiného mentora tohoto zaměstnavatele.");
        }
        return isPossible(change.from(), job.lastDay())
                ? new Said(new Told(
                        job.name() + ": " + job.mentorName(), job.name() + ": " + mentor.name(), change.from()))
                : wrongDay(job.lastDay());
    }

    private Answer provider(AgreementId id, NewProvider change) {
        var job = changes.job(id, change.placement().value()).orElse(null);
        if (job == null) {
            return no("placement", "Vyberte místo, na kterém někdo pracuje.");
        }
        var now = changes.providersNow(job.id());
        var coming = changes.providers(id).stream()
                .filter(one -> one.id().equals(change.coming()))
                .findFirst()
                .orElse(null);
        if (coming == null || now.stream().anyMatch(one -> one.id().equals(change.coming()))) {
            return no("coming", "Vyberte poskytovatele, který u\u00a0toho místa ještě není.");
        }
        var leaving = now.stream()
                .filter(one -> one.id().equals(change.leaving()))
                .findFirst()
                .orElse(null);
        if (change.leaving() != null && leaving == null) {
            return no("leaving", "Tento poskytovatel u\u00a0místa není.");
        }
        return isPossible(change.from(), job.lastDay())
                ? new Said(new Told(
                        job.name() + ": " + (leaving == null ? "beze změny" : leaving.name()),
                        job.name() + ": " + coming.name() + (leaving == null ? " (přibývá)" : ""),
                        change.from()))
                : wrongDay(job.lastDay());
    }

    private Answer validity(AgreementId id, AmendmentRepository.Agreement agreement, LocalDate until) {
        if (until.equals(agreement.to())) {
            return no("until", "Do tohoto dne dohoda už platí.");
        }
        var last = changes.lastSupportDay(id);
        if (until.isBefore(today.date())
                || until.isBefore(agreement.from())
                || (last != null && until.isBefore(last))) {
            return no(
                    "until",
                    "Dohoda nemůže skončit dřív než dnes"
                            + (last == null ? "" : " a\u00a0než skončí podpora (" + Czech.date(last) + ")") + ".");
        }
        return new Said(new Told("do " + Czech.date(agreement.to()), "do " + Czech.date(until), null));
    }

    private boolean isPossible(LocalDate from, LocalDate last) {
        return !from.isBefore(today.date()) && !from.isAfter(last);
    }

    private static Answer wrongDay(LocalDate last) {
        return no(
                "from", "Změna jde nejdřív ode dneška a\u00a0nejpozději do konce podpory (" + Czech.date(last) + ").");
    }

    private static String places(int count) {
        return Czech.count(count, "místo", "místa", "míst");
    }

    private static Answer no(String field, String why) {
        return new No(refused(field, why));
    }

    private static ProposeAmendment.Refused refused(String field, String why) {
        return new ProposeAmendment.Refused(field, why);
    }
}
