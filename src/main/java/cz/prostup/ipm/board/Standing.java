package cz.prostup.ipm.board;

import static cz.prostup.ipm.board.Standing.Kind.*;
import static cz.prostup.ipm.board.Turn.*;

import java.util.List;

/// A state that the board shows, in words, and who is on turn in it (P4 to P9). States in which nothing waits any more
/// are not here: those ways left the board, or go on as the next thing.
public record Standing(Kind kind, String state, String czech, Turn turn) {

    public enum Kind {
        LEAD,
        APPLICATION,
        AGREEMENT,
        POSITION,
        CANDIDATE,
        PLACEMENT;

        public BoardColumn column() {
            return switch (this) {
                case LEAD -> BoardColumn.LEAD;
                case APPLICATION -> BoardColumn.APPLICATION;
                case AGREEMENT -> BoardColumn.AGREEMENT;
                case POSITION -> BoardColumn.POSITION;
                case CANDIDATE, PLACEMENT -> BoardColumn.PERSON;
            };
        }
    }

    public static final List<Standing> ALL = List.of(
            new Standing(LEAD, "CONTACTED", "osloven", KEEPER),
            new Standing(LEAD, "INFORMED", "informován", KEEPER),
            new Standing(LEAD, "CONSIDERING", "zvažuje", EMPLOYER),
            new Standing(LEAD, "COMMITTED", "chce místa", EMPLOYER),
            new Standing(APPLICATION, "SUBMITTED", "podaná", OFFICE),
            new Standing(APPLICATION, "IN_REVIEW", "v\u00a0posouzení", OFFICE),
            new Standing(APPLICATION, "RETURNED", "vrácená k\u00a0doplnění", EMPLOYER),
            new Standing(AGREEMENT, "PREPARED", "připravuje se", OFFICE),
            new Standing(AGREEMENT, "SENT", "u\u00a0zaměstnavatele k\u00a0podpisu", EMPLOYER),
            new Standing(AGREEMENT, "SIGNED_EMPLOYER", "čeká na podpis úřadu", OFFICE),
            new Standing(AGREEMENT, "IN_FORCE", "platí", NOBODY),
            new Standing(POSITION, "PLANNED", "plánované", OFFICE),
            new Standing(POSITION, "VACANT", "volné", OFFICE),
            new Standing(POSITION, "RESERVED", "vyhrazené", EMPLOYER),
            new Standing(POSITION, "SUSPENDED", "pozastavené", OFFICE),
            new Standing(CANDIDATE, "NOMINATED", "navržen", OFFICE),
            new Standing(CANDIDATE, "CONTACTED", "osloven", OFFICE),
            new Standing(CANDIDATE, "INFORMED", "informován", EMPLOYER),
            new Standing(CANDIDATE, "INTERVIEWED", "po pohovoru", OFFICE),
            new Standing(CANDIDATE, "ELIGIBILITY_CHECK", "ověřuje se způsobilost", OFFICE),
            new Standing(CANDIDATE, "RECOMMENDED", "doporučen", OFFICE),
            new Standing(CANDIDATE, "APPROVED", "schválen, čeká na smlouvu", EMPLOYER),
            new Standing(CANDIDATE, "WAITLISTED", "čeká na místo", NOBODY),
            new Standing(PLACEMENT, "APPROVED", "před nástupem", EMPLOYER),
            new Standing(PLACEMENT, "ACTIVE", "pracuje", NOBODY),
            new Standing(PLACEMENT, "EXIT_PHASE", "výstupní fáze", EMPLOYER),
            new Standing(PLACEMENT, "INTERRUPTED", "přerušeno", OFFICE));

    /// `LEAD:CONTACTED`
    public String code() {
        return kind + ":" + state;
    }

    /// @throws IllegalArgumentException for a state that the board does not show
    static Standing of(String kind, String state) {
        return ALL.stream()
                .filter(one -> one.kind().name().equals(kind) && one.state().equals(state))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind + ":" + state));
    }
}
