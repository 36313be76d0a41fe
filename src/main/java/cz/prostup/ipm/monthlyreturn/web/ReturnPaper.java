package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.documents.DocumentFrame;
import cz.prostup.ipm.contribution.Line;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.monthlyreturn.ReviewScreens.Review;
import cz.prostup.ipm.monthlyreturn.SheetRow;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Term;
import java.util.List;

/// The monthly return on paper: the same amount and the same lines as on the page.
public record ReturnPaper(Review review, DocumentFrame frame) {

    public SheetRow row() {
        return review.facts().row();
    }

    public List<Term> facts() {
        var basics = row().basics();
        var support = review.facts().frame().month().inside();
        return List.of(
                new Term("Zaměstnavatel", review.employer()),
                new Term("Účastník", basics.person()),
                new Term("Dohoda", basics.agreement()),
                new Term("Měsíc", Czech.month(basics.month())),
                new Term("Dny podpory v měsíci", Czech.period(support)),
                new Term("Pravidla", row().rules().code() + ", " + row().rules().labelCs()),
                new Term("Účet", review.facts().agreement().account()));
    }

    /// The stored lines; a return that was not sent yet shows the lines of today.
    public List<Line> lines() {
        var frozen = review.facts().frozen();
        if (frozen != null && !row().basics().state().isWithEmployer()) {
            return frozen.lines();
        }
        return row().outcome() instanceof Calculated calculated ? calculated.lines() : List.of();
    }

    public List<ActivityLine> activities() {
        return ActivityLine.of(review.facts().activities());
    }

    public static String result(Line line) {
        return line.result() == null ? "" : Czech.money(line.result());
    }

    public static String how(Line line) {
        return Lines.why(line);
    }

    public static boolean isSum(Line line) {
        return line.step() == Line.Step.TOTAL;
    }
}
