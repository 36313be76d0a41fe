package cz.prostup.ipm.lead.web;

import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.lead.WhatIf.Answer;
import cz.prostup.ipm.lead.WhatIf.Month;
import cz.prostup.ipm.lead.WhatIf.Question;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Fact;
import cz.prostup.ui.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The calculator: its fields and, once asked, the answer.
///
/// @param most months for which one person can be supported
public record CalculatorPage(
        Input input, @Nullable Integer most, @Nullable Shown shown) {

    /// What was asked and what came out.
    public record Shown(Question question, Answer answer) {}

    private Answer answer() {
        return Objects.requireNonNull(shown).answer();
    }

    private Question question() {
        return Objects.requireNonNull(shown).question();
    }

    public String monthsHint() {
        return most == null ? "" : "Nejvýš " + most + ". Prodloužení nad základní dobu se schvaluje zvlášť.";
    }

    public List<Fact> facts() {
        var sum = answer().sum();
        return List.of(
                new Fact(Czech.money(sum.costs()), "mzdové náklady", null),
                new Fact(Czech.money(sum.wage()), "mzdový příspěvek", null),
                new Fact(Czech.money(sum.integration()), "integrační příspěvek", null),
                new Fact(Czech.money(sum.rest()), "mezd zbývá na vás", null));
    }

    public String question(String separator) {
        var question = question();
        var asked = new ArrayList<String>();
        asked.add("hrubá mzda " + Czech.money(question.gross()));
        asked.add("úvazek " + question.fte().toPlainString().replace('.', ','));
        asked.add(Czech.count(question.workers(), "člověk", "lidé", "lidí"));
        asked.add(Czech.count(question.months(), "měsíc", "měsíce", "měsíců"));
        asked.add(Czech.hours(question.hours()) + " aktivit za měsíc");
        var failure = question.failureIn();
        if (failure != null) {
            asked.add("výpadek: " + failure + ".\u00a0měsíc");
        }
        return String.join(separator, asked);
    }

    /// What the reader should not overlook.
    public List<String> warnings() {
        var warnings = new ArrayList<String>();
        var tooLow = answer().tooLow();
        if (tooLow != null) {
            warnings.add("Mzda je nižší než minimální mzda roku " + tooLow.year() + " pro tento úvazek, "
                    + Czech.money(tooLow.monthly()) + ". Takovou smlouvu uzavřít nejde.");
        }
        if (answer().capReached()) {
            warnings.add("Mzdový příspěvek narazil na strop "
                    + Czech.money(Objects.requireNonNull(answer().rules().wage().capMonthly()))
                    + " na člověka a\u00a0měsíc. Co je nad ním, platíte celé.");
        }
        if (!person().hoursMet()) {
            warnings.add("Podle pravidel je potřeba aspoň " + Czech.hoursInWords(person().requiredHours())
                    + " aktivit za měsíc, chybí " + Czech.hoursInWords(person().missingHours())
                    + ". Integrační příspěvek proto vychází "
                    + Czech.money(person().integrationContribution()) + " na člověka; mzdový příspěvek zůstává.");
        }
        return warnings;
    }

    private Calculated person() {
        return answer().person();
    }

    /// What the failure costs, null without one.
    public @Nullable String failure() {
        var lost = answer().lost();
        var when = question().failureIn();
        if (lost == null || when == null) {
            return null;
        }
        return when
                + ".\u00a0měsíc jeden člověk neabsolvuje žádné aktivity a\u00a0pak skončí. Ten měsíc přijde o\u00a0"
                + Czech.money(lost) + " integračního příspěvku; mzdový příspěvek za odpracovanou mzdu zůstává. "
                + "Od dalšího měsíce za toto místo neplatíte mzdu a\u00a0nedostáváte příspěvek, dokud ho neobsadíte někým jiným. "
                + "Počítejte i\u00a0s\u00a0tím, co tu není: s\u00a0časem mentora a\u00a0zaučením dalšího člověka.";
    }

    public String rules() {
        return answer().rules().labelCs();
    }

    public static String note(Month month) {
        if (month.failing()) {
            return "výpadek";
        }
        return month.longer() ? "prodloužení" : "";
    }

    public boolean hasLonger() {
        return answer().months().stream().anyMatch(Month::longer);
    }
}
