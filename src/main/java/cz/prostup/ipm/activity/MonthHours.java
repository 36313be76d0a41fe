package cz.prostup.ipm.activity;

import cz.prostup.shared.Hours;

/// Hours of one participant in one month, of all providers together.
///
/// @param required what the version of the programme asks for (BR-006)
public record MonthHours(Hours done, Hours planned, Hours required) {

    public Hours missing() {
        return done.missingTo(required);
    }
}
