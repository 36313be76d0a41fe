package cz.prostup.ipm.payrollfile;

import java.util.List;

/// A table as it was read.
///
/// @param notes     Czech sentences about what was done with it
/// @param separator of a CSV, empty otherwise
/// @param encoding  of a CSV, empty otherwise
record Table(List<String> header, List<Line> lines, List<String> notes, String separator, String encoding) {

    /// @param number of the line in the file, so that people find it
    record Line(int number, List<String> cells) {

        Line {
            cells = List.copyOf(cells);
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    Table {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }
}
