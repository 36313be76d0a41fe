package cz.prostup.ipm.correction;

import cz.prostup.shared.Hours;
import java.util.List;

/// Hours of integration activities as the statements show them now.
///
/// @param accepted what the mentor accepted: only that counts
/// @param waiting  units whose hours are not accepted yet
public record StatementHours(Hours accepted, List<String> waiting) {

    public StatementHours {
        waiting = List.copyOf(waiting);
    }
}
