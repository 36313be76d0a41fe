package cz.prostup.ipm.board;

import cz.prostup.access.Viewer;
import cz.prostup.people.SearchSource;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import cz.prostup.ui.TodoRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Employers and numbers in the header of each page, also when they are typed with a mistake.
@Component
@Order(20)
class BoardSearch implements SearchSource {

    private final BoardScreens screens;

    BoardSearch(BoardScreens screens) {
        this.screens = screens;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return BoardMenu.isFor(viewer);
    }

    @Override
    public @Nullable Found find(Viewer viewer, String words) {
        if (!isFor(viewer)) {
            return null;
        }
        var board = screens.search(words, viewer);
        if (board.isEmpty()) {
            return null;
        }
        var query = BoardQuery.of(words, "", "", "", "", "", "");
        return new Found(
                "Zaměstnavatelé, žádosti a\u00a0dohody",
                board.piles().values().stream()
                        .flatMap(pile -> pile.cards().stream())
                        .map(BoardSearch::row)
                        .toList(),
                board.alike(),
                new Link("Zobrazit na nástěnce", query.path()),
                List.of());
    }

    private static TodoRow row(BoardCard card) {
        var kind = card.standing().kind().column().czech().toLowerCase(java.util.Locale.ROOT);
        return TodoRow.of(
                card.employer(),
                card.number().isEmpty() ? kind : kind + " " + card.number(),
                State.plain(card.standing().czech()),
                card.path().isEmpty() ? null : new Link("Otevřít", card.path()));
    }
}
