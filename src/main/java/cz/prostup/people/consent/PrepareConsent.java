package cz.prostup.people.consent;

import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.consent.ConsentOutcome.Recorded;
import cz.prostup.people.consent.ConsentOutcome.Refused;
import cz.prostup.people.consent.ConsentTerms.Terms;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Czech;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what a person is asked to agree to. Nothing is shared until they do (7.3.5).
@Service
public class PrepareConsent {

    private final OpenFile openFile;
    private final ConsentRepository consents;
    private final ConsentTerms terms;

    PrepareConsent(OpenFile openFile, ConsentRepository consents, ConsentTerms terms) {
        this.openFile = openFile;
        this.consents = consents;
        this.terms = terms;
    }

    /// @param formKey makes sending the same form twice one consent
    /// @throws NotFound when the viewer may not ask this person
    @Transactional
    public ConsentOutcome prepare(Viewer viewer, PersonId person, NewConsent asked, @Nullable UUID formKey) {
        var refused = check(viewer, person, asked);
        if (refused.isPresent()) {
            return refused.get();
        }
        var id = new ConsentId(formKey == null ? Ids.next() : formKey);
        var text = consents.purpose(asked.purpose(), asked.language().code())
                .orElseThrow()
                .textVersion();
        consents.insert(id, person, asked, text, viewer);
        var kept = consents.locked(viewer, id);
        if (!kept.person().equals(person)) {
            throw new NotFound(id);
        }
        return new Recorded(id);
    }

    /// What would stand in the way, before anything is written.
    ///
    /// @throws NotFound when the viewer may not ask this person
    @Transactional
    public Optional<Refused> check(Viewer viewer, PersonId person, NewConsent asked) {
        var head = openFile.require(viewer, person);
        if (!consents.asking(viewer, person).contains(asked.fromUnit())) {
            throw new NotFound(person);
        }
        var rules = terms.terms();
        return days(asked, rules).or(() -> who(head, asked, rules)).or(() -> what(asked));
    }

    private static Optional<Refused> days(NewConsent asked, Terms rules) {
        if (asked.from().isBefore(rules.today())) {
            return refused(
                    "from",
                    "Souhlas nemůže platit zpětně. Nejdřívější první den je " + Czech.date(rules.today()) + ".");
        }
        if (asked.to().isBefore(asked.from())) {
            return refused("to", "Poslední den je před prvním dnem. Zkontrolujte obě data.");
        }
        return asked.to().isAfter(rules.latest(asked.from()))
                ? refused(
                        "to",
                        "Souhlas platí nejvýš " + rules.months() + " měsíců, tedy do "
                                + Czech.date(rules.latest(asked.from())) + ". Potom se člověka zeptejte znovu.")
                : Optional.empty();
    }

    private static Optional<Refused> who(FileHead head, NewConsent asked, Terms rules) {
        if (head.diedOn() != null) {
            return refused("", "Tento člověk zemřel, spis je jen ke čtení.");
        }
        if (asked.givenBy() == GivenBy.GUARDIAN) {
            return asked.guardian().isBlank()
                    ? refused("guardian", "Napište, kdo za člověka souhlasí a jako kdo: „Jana Nová, opatrovnice“.")
                    : Optional.empty();
        }
        if (!rules.mayDecideAlone(head.birthDate())) {
            return refused(
                    "givenBy",
                    "Do " + rules.ownAge() + " let souhlasí za dítě zákonný zástupce. Dítěti text přesto vysvětlete.");
        }
        return (head.capacityLimited() || !rules.isAdult(head.birthDate())) && !asked.capacityChecked()
                ? refused(
                        "capacityChecked",
                        "Ověřte, jestli o této věci může rozhodnout sám. Když nemůže, vyberte souhlas opatrovníka nebo zástupce.")
                : Optional.empty();
    }

    private Optional<Refused> what(NewConsent asked) {
        var purpose = consents.purpose(asked.purpose(), asked.language().code());
        if (purpose.isEmpty()) {
            return refused("purpose", "Vyberte, k čemu má souhlas sloužit.");
        }
        if (purpose.get().needsDomains() && asked.domains().isEmpty()) {
            return refused("domains", "Vyberte aspoň jednu oblast. Souhlas „se vším“ neexistuje.");
        }
        if (purpose.get().needsRecipients() && asked.recipients().isEmpty()) {
            return refused("recipients", "Vyberte aspoň jednoho příjemce. Člověk má vědět, komu přesně.");
        }
        if (asked.recipients().contains(asked.fromUnit())) {
            return refused("recipients", "Vlastní útvar souhlas nepotřebuje. Vyberte jen ty, komu chcete něco předat.");
        }
        return consents.known(asked.domains(), asked.recipients())
                ? Optional.empty()
                : refused("", "Některá oblast nebo příjemce už neexistuje. Vyberte je prosím znovu.");
    }

    private static Optional<Refused> refused(String field, String why) {
        return Optional.of(new Refused(field, why));
    }
}
