package cz.prostup.ipm.monthlyreturn;

import static java.util.stream.Collectors.toMap;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.shared.NotFound;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Payroll saves what it filled in, for one worker or for all; nothing is sent yet.
@Service
public class SaveClaims {

    /// @param version        the version of the return that the page showed
    /// @param shortageReason why hours are short, may be empty
    /// @param unsignedReason why it goes without a provider's signature, may be empty
    public record Entry(ReturnId id, int version, WageCostClaim claim, String shortageReason, String unsignedReason) {}

    public sealed interface Outcome {}

    /// @param changed rows that differed from what was saved before
    public record Saved(int changed) implements Outcome {}

    /// Somebody else saved these meanwhile; nothing was saved.
    ///
    /// @param theirs the rows as they are now
    public record Conflict(List<SheetRow> theirs) implements Outcome {}

    private final SheetScreens sheets;
    private final ReturnRepository returns;

    SaveClaims(SheetScreens sheets, ReturnRepository returns) {
        this.sheets = sheets;
        this.returns = returns;
    }

    /// @throws NotFound when a return is not there for this viewer
    @Transactional
    public Outcome save(List<Entry> entries, Viewer viewer) {
        returns.lock(entries.stream().map(Entry::id).toList(), viewer);
        var current = sheets.rows(entries.stream().map(Entry::id).toList(), viewer).stream()
                .collect(toMap(row -> row.basics().id(), Function.identity()));
        var changed = entries.stream()
                .filter(entry -> differs(entry, found(current.get(entry.id()), entry.id())))
                .toList();
        var conflicts = changed.stream()
                .map(entry -> found(current.get(entry.id()), entry.id()))
                .filter(row -> isStale(row, changed))
                .toList();
        if (!conflicts.isEmpty()) {
            return new Conflict(conflicts);
        }
        changed.forEach(entry -> returns.saveClaim(
                entry, found(current.get(entry.id()), entry.id()).basics().placement(), viewer));
        return new Saved(changed.size());
    }

    private static boolean isStale(SheetRow row, List<Entry> entries) {
        return !row.isEditable()
                || entries.stream()
                        .anyMatch(entry -> entry.id().equals(row.basics().id())
                                && entry.version() != row.basics().version());
    }

    private static boolean differs(Entry entry, SheetRow row) {
        return !entry.claim().equals(row.saved())
                || !entry.shortageReason().equals(row.basics().shortageReason())
                || !entry.unsignedReason().equals(row.basics().unsignedReason());
    }

    private static SheetRow found(@org.jspecify.annotations.Nullable SheetRow row, ReturnId id) {
        if (row == null) {
            throw new NotFound(id);
        }
        return row;
    }
}
