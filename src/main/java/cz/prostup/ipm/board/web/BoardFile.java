package cz.prostup.ipm.board.web;

import static cz.prostup.documents.ListFile.column;

import cz.prostup.documents.Cell;
import cz.prostup.documents.ListFile;
import cz.prostup.ipm.board.BoardCard;
import java.util.List;

/// The board as a file.
final class BoardFile {

    static final ListFile<BoardCard> FILE = new ListFile<>(
            "Nástěnka",
            List.of(
                    column(
                            "step",
                            "Krok",
                            12,
                            card -> Cell.text(card.standing().kind().column().czech())),
                    column("title", "Co", 30, card -> Cell.text(card.title())),
                    column("employer", "Zaměstnavatel", 34, card -> Cell.text(card.employer())),
                    column("number", "Číslo", 18, card -> Cell.text(card.number())),
                    column(
                            "state",
                            "Stav",
                            24,
                            card -> Cell.text(card.standing().czech())),
                    column("since", "Ve stavu od", 12, card -> Cell.date(card.since())),
                    column(
                            "turn",
                            "Na řadě",
                            18,
                            card -> Cell.text(card.standing().turn().czech())),
                    column("due", "Termín", 12, card -> Cell.date(card.dueOn())),
                    column("what", "Co je k termínu", 24, card -> Cell.text(card.dueOn() == null ? "" : card.due())),
                    column("owner", "Vede", 24, card -> Cell.text(card.owner())),
                    column("standIn", "Zastupuje", 24, card -> Cell.text(card.standIn())),
                    column("silent", "Ticho", 8, card -> Cell.text(card.silent() ? "ano" : "ne"))));

    private BoardFile() {}
}
