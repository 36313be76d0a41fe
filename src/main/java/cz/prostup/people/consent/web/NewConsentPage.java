package cz.prostup.people.consent.web;

import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.people.consent.ConsentForm;
import cz.prostup.people.consent.ConsentFormScreens.Offer;
import cz.prostup.people.consent.GivenBy;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.ArrayList;
import java.util.List;

/// @param found units that the search gave; empty when nobody searched
/// @param kept  a scan that the next page brought before somebody went back
public record NewConsentPage(Offer offer, Input input, List<Option> found, List<KeptFile> kept) {

    public NewConsentPage {
        kept = List.copyOf(kept);
        found = List.copyOf(found);
    }

    public List<Link> crumbs() {
        var crumbs = new ArrayList<>(offer.head().crumbs());
        crumbs.add(new Link("Souhlasy", offer.path()));
        return crumbs;
    }

    /// Units to choose from: those found first, then those nearby, each once.
    public List<Option> recipients() {
        var all = new ArrayList<>(found);
        offer.nearby().stream()
                .filter(unit -> found.stream().noneMatch(other -> other.value().equals(unit.value())))
                .forEach(all::add);
        return all;
    }

    public String searchHint() {
        if (!input.has("find")) {
            return "Část názvu útvaru nebo organizace. Nabídka pod tím se doplní, vybrané zůstane.";
        }
        return found.isEmpty()
                ? "Nic takového jsme nenašli. Zkuste kratší část názvu."
                : "Nalezené jsou v\u00a0nabídce první.";
    }

    public List<Option> languages() {
        return NewConsentForm.LANGUAGES;
    }

    public List<Option> forms() {
        return List.of(
                new Option(
                        ConsentForm.ELECTRONIC.name(),
                        "Na obrazovce",
                        "Člověk si text přečte tady u\u00a0vás nebo na svém telefonu a rozhodne se."),
                new Option(
                        ConsentForm.PAPER_SCAN.name(),
                        "Na papíře",
                        "Text se vytiskne a podepíše. Zapíšete, kde papír leží, a\u00a0můžete přiložit sken."));
    }

    public List<Option> givers() {
        return List.of(
                new Option(GivenBy.PERSON.name(), "Člověk sám", ""),
                new Option(
                        GivenBy.GUARDIAN.name(),
                        "Opatrovník nebo zákonný zástupce",
                        "Jen kde to určil soud nebo zákon. Člověku text vysvětlete i\u00a0tak."));
    }

    public List<Option> checked() {
        return List.of(Option.of("ano", "Ověřeno: o\u00a0této věci může rozhodnout sám, soud ho v\u00a0ní neomezil"));
    }

    public String guardianHint() {
        return offer.guardians().isEmpty()
                ? "Například „Jana Nová, opatrovnice“. Vyplňte, jen když nesouhlasí člověk sám."
                : "Ve spisu: " + String.join("; ", offer.guardians()) + ". Platí, jen když nesouhlasí člověk sám.";
    }

    public String longest() {
        return "Nejvýš " + offer.months() + " měsíců.";
    }
}
