package cz.prostup.ipm.board.web;

import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.board.BoardCard;
import cz.prostup.ipm.board.Turn;
import cz.prostup.ui.Czech;
import cz.prostup.ui.State;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A card in words.
public record CardView(BoardCard card, LocalDate today) {

    public String title() {
        return card.title();
    }

    /// What the title does not say: the employer and the number.
    public String detail() {
        var employer = card.title().equals(card.employer()) ? "" : card.employer();
        var number = card.number().isEmpty() ? "" : label() + card.number();
        return employer.isEmpty() || number.isEmpty() ? employer + number : employer + " · " + number;
    }

    public State state() {
        return State.plain(card.standing().czech());
    }

    public long days() {
        return Math.max(0, ChronoUnit.DAYS.between(card.since(), today));
    }

    public String age() {
        return days() == 0 ? "ode dneška" : Czech.count(days(), "den", "dny", "dní");
    }

    public @Nullable State silence() {
        return card.silent() ? State.warn("ticho " + Czech.count(days(), "den", "dny", "dní")) : null;
    }

    public State turn() {
        return card.standing().turn() == Turn.NOBODY
                ? State.plain(Turn.NOBODY.czech())
                : State.turn("na řadě: " + card.standing().turn().czech());
    }

    /// In working days, as everywhere; red once it is over.
    public @Nullable State due() {
        var due = card.dueOn();
        if (due == null) {
            return null;
        }
        int left = WorkingDays.between(today, due);
        var text = card.due() + " " + Czech.dayMonth(due) + (left > 250 ? "\u00a0" + due.getYear() : "");
        if (due.isBefore(today)) {
            return State.bad(text + ", po termínu");
        }
        return left <= 5 ? State.warn(text + ", " + Czech.workingDaysLeft(left)) : State.plain(text);
    }

    public String owner() {
        if (card.owner().isEmpty()) {
            return "zatím nikdo";
        }
        return card.standIn().isEmpty() ? card.owner() : card.owner() + ", zastupuje " + card.standIn();
    }

    private String label() {
        return switch (card.standing().kind()) {
            case LEAD -> "IČO\u00a0";
            case APPLICATION -> "žádost\u00a0";
            case AGREEMENT -> "dohoda\u00a0";
            case POSITION, PLACEMENT -> "místo\u00a0";
            case CANDIDATE -> "pro dohodu\u00a0";
        };
    }
}
