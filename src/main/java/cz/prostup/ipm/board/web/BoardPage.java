package cz.prostup.ipm.board.web;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.board.BoardColumn;
import cz.prostup.ipm.board.BoardQuery;
import cz.prostup.ipm.board.BoardScreens.Board;
import cz.prostup.ipm.board.Standing;
import cz.prostup.ipm.board.Turn;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Option;
import cz.prostup.views.ViewBar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The board with its filters.
public record BoardPage(BoardQuery query, Board board, ViewBar bar, Viewer viewer, LocalDate today) {

    /// @param rest how many more the list of the column holds
    public record Column(BoardColumn column, List<CardView> cards, long total, long rest, String path) {

        public String count() {
            return Czech.number(total);
        }

        public String more() {
            return Czech.form(rest, "další", "další", "dalších") + "\u00a0" + Czech.number(rest);
        }
    }

    public List<Column> columns() {
        return Arrays.stream(BoardColumn.values()).map(this::column).toList();
    }

    private Column column(BoardColumn column) {
        var pile = board.pile(column);
        var cards = pile.cards().stream().map(card -> new CardView(card, today)).toList();
        return new Column(column, cards, pile.total(), pile.total() - cards.size(), query.path(column));
    }

    public List<Chip> chips() {
        return chips(query, board.silentDays());
    }

    static List<Chip> chips(BoardQuery query, int silentDays) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip("vše", query.turned(null).mine(false).silent(false).path(), isAll(query), null));
        for (var turn : List.of(Turn.OFFICE, Turn.EMPLOYER, Turn.KEEPER)) {
            chips.add(new Chip(
                    "na řadě " + turn.czech(),
                    query.turned(query.turn() == turn ? null : turn).path(),
                    query.turn() == turn,
                    null));
        }
        chips.add(new Chip(
                "ticho od " + Czech.count(silentDays, "dne", "dnů", "dnů"),
                query.silent(!query.silent()).path(),
                query.silent(),
                null));
        chips.add(new Chip("moje", query.mine(!query.mine()).path(), query.mine(), null));
        return chips;
    }

    private static boolean isAll(BoardQuery query) {
        return query.turn() == null && !query.silent() && !query.mine();
    }

    /// `Žádost: podaná`
    public static List<Option> states() {
        return Standing.ALL.stream()
                .map(one -> Option.of(one.code(), one.kind().column().czech() + ": " + one.czech()))
                .toList();
    }

    public String place() {
        return viewer.place();
    }

    public boolean imports() {
        return viewer.isAny(Role.KOP_OFFICER, Role.LOCAL_IPM_COORDINATOR);
    }

    public boolean isFiltered() {
        return query.isFiltered();
    }
}
