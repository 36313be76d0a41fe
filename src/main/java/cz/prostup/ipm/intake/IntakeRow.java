package cz.prostup.ipm.intake;

import java.util.List;

/// A row of the table with what was found of it.
///
/// @param number of the line in the file
public record IntakeRow(int number, List<String> cells, RowResult result, String key, List<Mistake> mistakes) {

    public IntakeRow {
        cells = List.copyOf(cells);
        mistakes = List.copyOf(mistakes);
    }
}
