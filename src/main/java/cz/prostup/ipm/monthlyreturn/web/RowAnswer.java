package cz.prostup.ipm.monthlyreturn.web;

/// What the sheet gets back after one row was saved: the row and the sums.
public record RowAnswer(SheetPage sheet, RowView row) {}
