package cz.prostup.ipm;

import cz.prostup.access.Role;
import cz.prostup.calendar.WorkItem;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What waits on one part of the way from an employer's interest to a person at work. The parts share a schema, so the
/// home page asks them all by one statement; each keeps its own question and its own words.
public interface ProcessWork {

    /// For whom there may be anything at all.
    Set<Role> roles();

    /// A select of at most fifty rows with the columns `id, state, title, note, day, since, person_id`.
    ///
    /// `:viewer` is who looks, `:mine` are those as whom they decide: themselves and whom they stand in for.
    String question();

    WorkItem item(Row row);

    /// @param title what it is called: an employer, a number, a person
    /// @param day   by when, if there is a day
    record Row(
            UUID id,
            String state,
            String title,
            String note,
            @Nullable LocalDate day,
            LocalDate since,
            @Nullable UUID person) {}
}
