package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.monthlyreturn.MonthHours.StatementHours;
import cz.prostup.ipm.monthlyreturn.ReturnState;
import cz.prostup.ipm.monthlyreturn.SheetRow;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.State;
import cz.prostup.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One worker on the page of the sheet.
///
/// @param savedAt words of the last automatic saving, null when there was none
/// @param theirs  the row as somebody else saved it meanwhile, null when nobody did
public record RowView(
        SheetRow row,
        Input input,
        String path,
        @Nullable String savedAt,
        @Nullable SheetRow theirs) {

    public String id() {
        return row.basics().id().toString();
    }

    public String name(String field) {
        return field + "-" + id();
    }

    public String label(String field) {
        return field + ", " + row.basics().person();
    }

    public boolean isEditable() {
        return row.isEditable();
    }

    /// Approved or further: what is wrong is mended by a correction.
    public boolean isDecided() {
        return switch (row.basics().state()) {
            case APPROVED, PAYMENT_ORDERED, PAID -> true;
            default -> false;
        };
    }

    public boolean isOpen() {
        return row.defects().size() > 0
                || theirs != null
                || input.errors().stream().anyMatch(error -> error.field().endsWith(id()));
    }

    public String amount() {
        return row.outcome() instanceof Calculated calculated ? Czech.money(calculated.total()) : "nelze spočítat";
    }

    public List<Step> steps() {
        return Lines.steps(row.outcome());
    }

    public State state() {
        var state = row.basics().state();
        if (!state.isWithEmployer()) {
            return state == ReturnState.REJECTED ? State.bad(state.czech()) : State.ok(state.czech());
        }
        if (state == ReturnState.RETURNED) {
            return State.bad("vráceno k opravě");
        }
        if (!row.hours().waiting().isEmpty()) {
            return State.turn(waits());
        }
        if (row.isShort()) {
            return State.warn("chybí " + Czech.hours(row.missing()));
        }
        return row.isSaved() ? State.ok("připraveno") : State.turn("potvrďte mzdu");
    }

    /// What is missing and whose turn it is, one sentence each; empty when the row is ready.
    public List<String> missing() {
        if (!isEditable()) {
            return List.of();
        }
        var missing = new ArrayList<String>();
        row.defects()
                .forEach(defect ->
                        missing.add("úřad vrátil, " + DefectFields.label(defect.field()) + ": " + defect.reason()));
        if (row.hours().statements().isEmpty()) {
            missing.add("nikdo zatím nezapsal žádnou aktivitu, na řadě je poskytovatel podpory");
        }
        row.hours().waiting().forEach(statement -> missing.add(waiting(statement)));
        if (row.isShort()) {
            missing.add("chybí " + Czech.hours(row.missing()) + " do " + Czech.hours(row.required())
                    + "; když k tomu byl důvod, napište ho, úřad ho posoudí");
        }
        if (!row.isSaved()) {
            missing.add("mzda je předvyplněná" + from() + ", zkontrolujte ji a uložte");
        }
        return missing;
    }

    public boolean needsShortageReason() {
        return isEditable() && row.isShort();
    }

    public boolean needsUnsignedReason() {
        return isEditable() && !row.hours().waiting().isEmpty();
    }

    public String absences() {
        return row.absences().stream()
                .map(absence ->
                        absence.kind() + " " + Czech.dayMonth(absence.from()) + " – " + Czech.dayMonth(absence.to()))
                .collect(Collectors.joining(", "));
    }

    public String levies() {
        return Czech.money(row.proposed().levies());
    }

    public boolean hasConflict() {
        return theirs != null;
    }

    /// The other version of an amount, for showing both side by side.
    public String theirs(String field) {
        var other = java.util.Objects.requireNonNull(theirs).proposed();
        return switch (field) {
            case "gross" -> Czech.money(other.gross());
            case "social" -> Czech.money(other.employerSocial());
            default -> Czech.money(other.employerHealth());
        };
    }

    public Money wasGross() {
        return row.proposed().gross();
    }

    private String from() {
        var month = row.proposedFrom();
        return month == null ? " ze smlouvy" : " z měsíce " + Czech.month(month);
    }

    private String waits() {
        return row.hours().waiting().stream()
                .map(StatementHours::waitsFor)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String waiting(StatementHours statement) {
        return statement.waitsFor() + " (" + Czech.hours(statement.done()) + " zatím nepočítáme)";
    }
}
