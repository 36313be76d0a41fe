package cz.prostup.documents.tables;

import java.util.List;

/// Takes the rows of a table one after another.
@FunctionalInterface
public interface TableRows {

    /// @param number of the line in the file, so that people find it
    /// @param cells  texts; a formula of a workbook comes as it is written, with `=` in front
    /// @throws UnreadableTable to stop, when there are too many
    void row(int number, List<String> cells) throws UnreadableTable;
}
