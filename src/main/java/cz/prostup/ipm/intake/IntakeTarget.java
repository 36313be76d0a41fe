package cz.prostup.ipm.intake;

import cz.prostup.access.Viewer;
import cz.prostup.ui.Option;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where rows of one kind end: a thin bridge to the use case that does the same by hand.
public interface IntakeTarget {

    sealed interface Outcome {}

    record Taken(UUID id) implements Outcome {}

    record Refused(Mistake mistake) implements Outcome {}

    /// For all rows of a table.
    ///
    /// @param way one of [#ways], for example where an interest comes from
    record Where(UUID branch, @Nullable String territory, String way) {}

    IntakeKind kind();

    /// Whether this viewer may bring such a table at all.
    boolean isFor(Viewer viewer);

    /// What is asked once for the whole table: `Odkud o zájmu víte`.
    String question();

    /// Answers to the question, those of today.
    List<Option> ways(Viewer viewer);

    /// Which of the keys are there already, so that a table can be brought twice. In the transaction of the caller.
    Set<String> known(Collection<String> keys, Where where, Viewer viewer);

    /// One row, in a transaction of its own.
    Outcome take(Entry entry, Where where, Viewer viewer);
}
