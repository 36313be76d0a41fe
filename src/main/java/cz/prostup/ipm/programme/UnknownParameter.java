package cz.prostup.ipm.programme;

/// A version of the rules was asked for a number that nobody told us.
public class UnknownParameter extends RuntimeException {

    private final String rules;
    private final String parameter;

    public UnknownParameter(String rules, String parameter) {
        super(rules + " does not know " + parameter);
        this.rules = rules;
        this.parameter = parameter;
    }

    public String rules() {
        return rules;
    }

    public String parameter() {
        return parameter;
    }
}
