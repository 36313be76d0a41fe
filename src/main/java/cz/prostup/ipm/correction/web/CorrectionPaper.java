package cz.prostup.ipm.correction.web;

import cz.prostup.documents.DocumentFrame;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Term;
import java.util.ArrayList;
import java.util.List;

/// The notice of a correction on paper: what was wrong, old and new, what follows.
public record CorrectionPaper(CorrectionPage page, DocumentFrame frame) {

    public List<Term> facts() {
        var month = page.detail().month();
        var correction = page.detail().correction();
        var facts = new ArrayList<Term>();
        facts.add(new Term("Zaměstnavatel", month.employer()));
        facts.add(new Term("Účastník", month.person()));
        facts.add(new Term("Dohoda", month.agreement()));
        facts.add(new Term("Měsíc", Czech.month(month.month())));
        facts.add(new Term("Důvod opravy", correction.change().basis().czech()));
        facts.add(new Term("Co bylo špatně", correction.change().reason()));
        return facts;
    }

    /// What follows for the employer, in sentences.
    public List<String> consequences() {
        var sentences = new ArrayList<String>();
        sentences.add(page.difference());
        var exit = page.detail().correction().exit();
        if (exit != null) {
            sentences.add("Způsob vyrovnání: " + exit.czech() + ".");
        }
        var way = page.way();
        if (way != null) {
            sentences.add(way);
        }
        sentences.add("Původní výkaz a\u00A0jeho výpočet zůstávají uložené beze změny.");
        return sentences;
    }
}
