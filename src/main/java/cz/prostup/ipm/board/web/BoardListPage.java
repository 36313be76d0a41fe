package cz.prostup.ipm.board.web;

import cz.prostup.ipm.board.BoardColumn;
import cz.prostup.ipm.board.BoardQuery;
import cz.prostup.ipm.board.BoardScreens.Board;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.ui.Pages;
import cz.prostup.ui.Tab;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// One column of the board as a list.
public record BoardListPage(BoardColumn column, BoardQuery query, Board board, LocalDate today) {

    public List<Link> crumbs() {
        return List.of(new Link("Nástěnka", query.path()));
    }

    public List<Tab> tabs() {
        return Arrays.stream(BoardColumn.values())
                .map(one -> new Tab(one.czech(), query.path(one), one == column))
                .toList();
    }

    public List<Chip> chips() {
        return BoardPage.chips(query, board.silentDays()).stream()
                .map(chip -> new Chip(
                        chip.label(),
                        chip.path().replaceFirst("/ipm/board", "/ipm/board/" + column.code()),
                        chip.on(),
                        chip.count()))
                .toList();
    }

    public List<CardView> cards() {
        return board.pile(column).cards().stream()
                .map(card -> new CardView(card, today))
                .toList();
    }

    /// The filters for a file of this column alone.
    public String filters() {
        var filters = query.parameters();
        return "step=" + column.code() + (filters.isEmpty() ? "" : "&" + filters);
    }

    public String count() {
        return Czech.count(board.pile(column).total(), "řádek", "řádky", "řádků");
    }

    public Pages pages() {
        return new Pages(
                query.path(column),
                query.page(),
                Pages.USUAL_SIZE,
                board.pile(column).total());
    }
}
