package cz.prostup.people.identity;

import cz.prostup.people.PersonId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/// One of two records laid side by side.
///
/// @param values    as a person reads them, only what is filled
/// @param hasNumber whether the national id is kept; the number itself is not shown here
/// @param bases     by which right the viewer sees the record
public record RecordSide(
        PersonId id,
        String name,
        LocalDate birthDate,
        int version,
        Map<MergeField, String> values,
        boolean hasNumber,
        boolean capacityLimited,
        Set<String> bases) {

    public RecordSide {
        values = Map.copyOf(values);
        bases = Set.copyOf(bases);
    }

    public String value(MergeField field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(MergeField field) {
        return values.containsKey(field);
    }
}
