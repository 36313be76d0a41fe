package cz.prostup.people.identity.web;

import cz.prostup.people.identity.MergeField;
import cz.prostup.people.identity.RecordSide;
import java.util.Arrays;
import java.util.List;

/// Two records as rows of a table, only those of which at least one says something.
public record SideBySide(RecordSide one, RecordSide other) {

    public record Row(String label, String one, String other, boolean same) {}

    public List<Row> rows() {
        var rows = new java.util.ArrayList<Row>(Arrays.stream(MergeField.values())
                .filter(field -> one.has(field) || other.has(field))
                .map(field -> new Row(
                        field.czech(),
                        one.value(field),
                        other.value(field),
                        one.value(field).equals(other.value(field))))
                .toList());
        if (one.hasNumber() || other.hasNumber()) {
            rows.add(new Row("Rodné číslo", kept(one), kept(other), false));
        }
        if (one.capacityLimited() || other.capacityLimited()) {
            rows.add(new Row(
                    "Svéprávnost", capacity(one), capacity(other), one.capacityLimited() == other.capacityLimited()));
        }
        return rows;
    }

    private static String kept(RecordSide side) {
        return side.hasNumber() ? "vedeno" : "";
    }

    private static String capacity(RecordSide side) {
        return side.capacityLimited() ? "omezená" : "plná";
    }

    /// The fields in which the two differ, so that somebody has to choose.
    public List<MergeField> differing() {
        return Arrays.stream(MergeField.values())
                .filter(field -> !one.value(field).equals(other.value(field)))
                .toList();
    }
}
