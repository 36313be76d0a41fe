package cz.prostup.ipm.application;

/// What was found when an application was looked through.
///
/// @param where the rest of the address of the page and field that mends it: `mentor#mentor`
/// @param text  Czech sentence
/// @param rule  where it comes from, as `BR-016`
public record Check(Level level, String where, String text, String rule) {

    public enum Level {
        /// It cannot be sent, nor approved.
        BLOCK,
        /// A person has to weigh it.
        WARN,
        /// A piece of advice.
        HINT
    }

    static Check block(AskedField field, String text, String rule) {
        return at(Level.BLOCK, field, text, rule);
    }

    static Check warn(AskedField field, String text, String rule) {
        return at(Level.WARN, field, text, rule);
    }

    static Check hint(AskedField field, String text, String rule) {
        return at(Level.HINT, field, text, rule);
    }

    private static Check at(Level level, AskedField field, String text, String rule) {
        return new Check(level, field.part().path() + "#" + field.input(), text, rule);
    }

    static Check at(Level level, Item item, String input, String text, String rule) {
        return new Check(level, Part.POSITIONS.path() + "/" + item.id() + "#" + input, text, rule);
    }

    /// The rule as readers know it: only those of the programme have a name outside this house. Empty otherwise.
    public String cited() {
        return rule.startsWith("BR-") ? rule : "";
    }

    public boolean isBlocking() {
        return level == Level.BLOCK;
    }
}
