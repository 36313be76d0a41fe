package cz.prostup.ipm.lead;

import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.ipm.programme.ProtectedMarket;
import java.util.ArrayList;
import java.util.List;

/// Whether these jobs make sense for an employer, before any effort: a few questions, an answer with its reasons
/// (BR-016 to BR-022). It decides nothing; the office does, about an application.
public final class Suitability {

    /// @param kind         one of domain 5.5
    /// @param municipality whether the municipality agrees; `NOT_NEEDED` for all but municipal companies
    /// @param places       how many they think of at the start
    public record Answers(
            String kind,
            Known protectedMarket,
            Consent municipality,
            Known debts,
            Mentor mentor,
            int places,
            boolean fullTimeOnly) {}

    public enum Known {
        YES,
        NO,
        UNKNOWN
    }

    public enum Consent {
        NOT_NEEDED,
        AGREED,
        NOT_YET
    }

    public enum Mentor {
        NAMED,
        WILL_BE,
        NONE
    }

    public enum Verdict {
        FITS,
        FITS_WITH_CARE,
        DOES_NOT_FIT
    }

    public enum Weight {
        STOPS,
        MIND,
        HINT,
        GOOD
    }

    /// @param text   Czech sentence for the employer
    /// @param source the rule of the domain
    public record Finding(Weight weight, String text, String source) {}

    public record Result(Verdict verdict, List<Finding> findings) {

        public Result {
            findings = List.copyOf(findings);
        }
    }

    private static final String MUNICIPAL_COMPANY = "MUNICIPAL_COMPANY";

    private Suitability() {}

    /// @param smallStart from how many places on a smaller beginning is advised (BR-019)
    public static Result of(Answers answers, ProgrammeRules rules, int smallStart) {
        var found = new ArrayList<Finding>();
        protectedMarket(answers, rules.eligibility().protectedMarket(), found);
        municipality(answers, found);
        debts(answers, found);
        mentor(answers, found);
        capacity(answers, smallStart, found);
        return new Result(verdict(found), found);
    }

    private static Verdict verdict(List<Finding> found) {
        if (found.stream().anyMatch(finding -> finding.weight() == Weight.STOPS)) {
            return Verdict.DOES_NOT_FIT;
        }
        return found.stream().anyMatch(finding -> finding.weight() == Weight.MIND)
                ? Verdict.FITS_WITH_CARE
                : Verdict.FITS;
    }

    private static void protectedMarket(Answers answers, ProtectedMarket rule, List<Finding> found) {
        if (answers.protectedMarket() == Known.NO) {
            found.add(new Finding(Weight.GOOD, "Zapojit se může jakýkoli zaměstnavatel.", "BR-020"));
            return;
        }
        if (rule == ProtectedMarket.ALLOWED) {
            found.add(new Finding(
                    Weight.GOOD,
                    "Dnešní pravidla připouštějí i\u00a0zaměstnavatele z\u00a0chráněného trhu práce.",
                    "BR-021"));
        } else if (answers.protectedMarket() == Known.UNKNOWN) {
            found.add(new Finding(
                    Weight.MIND,
                    "Zjistěte, jestli máte s\u00a0úřadem práce dohodu o\u00a0uznání zaměstnavatele na chráněném trhu práce. "
                            + "Podle pravidel to může zapojení bránit.",
                    "BR-021"));
        } else if (rule == ProtectedMarket.REFUSED) {
            found.add(new Finding(
                    Weight.STOPS, "Dnešní pravidla zaměstnavatele na chráněném trhu práce nepřipouštějí.", "BR-021"));
        } else {
            found.add(new Finding(
                    Weight.MIND,
                    "U\u00a0zaměstnavatele na chráněném trhu práce dnešní pravidla neříkají ano ani ne. "
                            + "Než do toho vložíte práci, zeptejte se úřadu práce.",
                    "BR-021"));
        }
    }

    private static void municipality(Answers answers, List<Finding> found) {
        if (!answers.kind().equals(MUNICIPAL_COMPANY)) {
            return;
        }
        if (answers.municipality() == Consent.AGREED) {
            found.add(new Finding(Weight.GOOD, "S\u00a0obcí už jste domluveni.", "BR-022"));
        } else {
            found.add(new Finding(
                    Weight.MIND,
                    "Městská nebo obecní společnost se na IPM domlouvá s\u00a0obecním úřadem. Začněte tím.",
                    "BR-022"));
        }
    }

    private static void debts(Answers answers, List<Finding> found) {
        if (answers.debts() != Known.NO) {
            found.add(new Finding(
                    Weight.MIND,
                    answers.debts() == Known.YES
                            ? "Dluhy u\u00a0státu nebo zdravotní pojišťovny nejdřív vyrovnejte, nebo mějte splátkový kalendář. "
                                    + "Posoudí to úřad práce."
                            : "Ověřte, že nemáte dluhy u\u00a0finančního úřadu, správy sociálního zabezpečení a\u00a0zdravotních pojišťoven.",
                    "INF"));
        }
    }

    private static void mentor(Answers answers, List<Finding> found) {
        switch (answers.mentor()) {
            case NAMED -> found.add(new Finding(Weight.GOOD, "Máte člověka, který bude mentorem.", "BR-016"));
            case WILL_BE ->
                found.add(new Finding(
                        Weight.HINT, "Mentora určete dřív, než podáte žádost: bez jeho jména podat nejde.", "BR-016"));
            case NONE ->
                found.add(new Finding(
                        Weight.MIND,
                        "Bez mentora to nejde. Je to váš zaměstnanec, který nového kolegu v\u00a0práci provází "
                                + "a\u00a0má na něj čas.",
                        "BR-016"));
        }
    }

    private static void capacity(Answers answers, int smallStart, List<Finding> found) {
        if (answers.places() > smallStart) {
            found.add(new Finding(
                    Weight.HINT,
                    "Začněte menším počtem lidí. Cílem není kvantita; přidat místa můžete později.",
                    "BR-017, BR-019"));
        }
        if (answers.fullTimeOnly()) {
            found.add(new Finding(
                    Weight.HINT, "Zvažte částečné úvazky, zvlášť na začátku. Pro řadu lidí jsou reálnější.", "BR-018"));
        }
    }
}
