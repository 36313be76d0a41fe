package cz.prostup.ipm.intake;

/// What is wrong in a row: where, why, and what helps.
///
/// @param field in Czech, empty for the row as a whole
public record Mistake(String field, String reason, String remedy) {

    private static final String PARTS = "\u001f";

    String written() {
        return field + PARTS + reason + PARTS + remedy;
    }

    static Mistake parsed(String written) {
        var parts = written.split(PARTS, -1);
        return new Mistake(parts[0], parts[1], parts[2]);
    }

    public String sentence() {
        return (field.isEmpty() ? "" : field + ": ") + reason;
    }
}
