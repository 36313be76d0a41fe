package cz.prostup.ipm.board;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One way, as far as it is.
///
/// @param title      the employer or a number; of a person the name only where the reader may have it, else "Uchazeč"
/// @param employerId null when the employer is not in the register
/// @param dueOn      the next deadline, null for none
/// @param due        what falls due, in words
/// @param owner      whose work it is, empty when it is nobody's yet
/// @param standIn    who stands in for them today, may be empty
/// @param silent     nobody moved it for too long
/// @param path       where it opens, empty when the reader has no page of it
public record BoardCard(
        UUID id,
        Standing standing,
        String title,
        String employer,
        @Nullable UUID employerId,
        String number,
        LocalDate since,
        @Nullable LocalDate dueOn,
        String due,
        String owner,
        String standIn,
        boolean silent,
        String path) {

    BoardCard named(String name) {
        return new BoardCard(
                id, standing, name, employer, employerId, number, since, dueOn, due, owner, standIn, silent, path);
    }
}
