package cz.prostup.commandline;

import java.util.List;

/// What came in cannot be used: the command prints why and no data.
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final List<String> problems;

    public InvalidInput(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String problem) {
        this(List.of(problem));
    }

    List<String> problems() {
        return problems;
    }
}
