package cz.prostup.people.consent.web;

import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.people.consent.ConsentForm;
import cz.prostup.people.consent.ConsentFormScreens.Offer;
import cz.prostup.people.consent.GivenBy;
import cz.prostup.people.consent.NewConsent;
import cz.prostup.shared.Period;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// The consent as the person reads it before deciding.
///
/// @param units the names of all units that were offered
/// @param worker who sits beside the person
/// @param kept   the scan, when the form came back and has it already
public record ConsentPreviewPage(
        Offer offer,
        Input input,
        NewConsent asked,
        String text,
        List<Option> units,
        String worker,
        List<KeptFile> kept) {

    public ConsentPreviewPage {
        kept = List.copyOf(kept);
        units = List.copyOf(units);
    }

    public List<Link> crumbs() {
        var crumbs = new ArrayList<>(offer.head().crumbs());
        crumbs.add(new Link("Souhlasy", offer.path()));
        return crumbs;
    }

    public List<String> paragraphs() {
        return text.lines().toList();
    }

    public List<Option> carried() {
        return NewConsentForm.carried(input);
    }

    public boolean isOnPaper() {
        return asked.form() == ConsentForm.PAPER_SCAN;
    }

    public String whoAgrees() {
        return asked.givenBy() == GivenBy.GUARDIAN
                ? asked.guardian()
                : offer.head().name();
    }

    public List<Term> facts() {
        var facts = new ArrayList<Term>();
        facts.add(new Term("K čemu", labels(offer.purposes(), List.of(asked.purpose()))));
        facts.add(new Term(
                "Předává", labels(offer.units(), List.of(asked.fromUnit().toString()))));
        if (!asked.recipients().isEmpty()) {
            facts.add(new Term("Komu", names()));
        }
        if (!asked.domains().isEmpty()) {
            facts.add(new Term("O čem", labels(offer.domains(), asked.domains())));
        }
        facts.add(new Term("Kdy", Czech.period(new Period(asked.from(), asked.to()))));
        facts.add(new Term("Kdo souhlasí", whoAgrees()));
        return facts;
    }

    private String names() {
        var wanted = asked.recipients().stream().map(UUID::toString).toList();
        return units.stream()
                .filter(unit -> wanted.contains(unit.value()))
                .map(unit -> unit.label() + ", " + unit.hint())
                .collect(Collectors.joining("; "));
    }

    private static String labels(List<Option> options, List<String> chosen) {
        return options.stream()
                .filter(option -> chosen.contains(option.value()))
                .map(Option::label)
                .collect(Collectors.joining(", "));
    }
}
