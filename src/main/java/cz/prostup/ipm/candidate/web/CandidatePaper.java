package cz.prostup.ipm.candidate.web;

import cz.prostup.documents.DocumentFrame;
import cz.prostup.ipm.candidate.CandidateFile;
import cz.prostup.ipm.candidate.CandidateFile.Head;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A paper about a candidate: the leaflet to sign, in plain words or in easy reading, or the approval.
///
/// @param months   how long a support lasts
/// @param longest  with the extension
/// @param minHours of activities in a month
public record CandidatePaper(CandidateFile file, int months, int longest, String minHours, DocumentFrame frame) {

    static String number(Head head) {
        return "U-" + head.id().toString().substring(28).toUpperCase(Locale.ROOT);
    }

    public Head head() {
        return file.head();
    }

    public String born() {
        return Czech.date(head().birthDate());
    }

    public String duration() {
        return Czech.count(months, "měsíc", "měsíce", "měsíců");
    }

    public String longestDuration() {
        return Czech.count(longest, "měsíc", "měsíce", "měsíců");
    }

    public List<String> candidateSigns() {
        return List.of(head().name(), "kdo poučení vysvětlil");
    }

    public List<String> officeSigns() {
        var by = head().approvedBy();
        return List.of(by == null ? "za úřad práce" : "za úřad práce " + by);
    }

    public List<Term> approval() {
        var terms = new ArrayList<Term>();
        terms.add(new Term("Člověk", head().name() + ", narozen " + born()));
        terms.add(new Term("Odkud návrh přišel", head().channel() + ", " + head().nominatedUnit()));
        var informed = head().informedOn();
        if (informed != null) {
            terms.add(new Term("Poučen", Czech.date(informed)));
        }
        file.decisions().stream().findFirst().ifPresent(decision -> {
            terms.add(new Term(
                    "Podmínky",
                    (decision.eligible() ? "splňuje" : "nesplňuje") + ", ověřil " + decision.by() + " "
                            + Czech.date(decision.on()) + " podle pravidel " + decision.rules()));
            var until = decision.validUntil();
            if (until != null) {
                terms.add(new Term("Ověření platí do", Czech.date(until)));
            }
        });
        file.places().stream()
                .filter(CandidateFile.Place::kept)
                .forEach(place -> terms.add(
                        new Term("Místo", place.title() + ", " + place.employer() + ", dohoda " + place.agreement())));
        var approved = head().approvedOn();
        if (approved != null) {
            terms.add(new Term("Schváleno", Czech.date(approved) + ", " + head().approvedBy()));
        }
        return terms;
    }
}
