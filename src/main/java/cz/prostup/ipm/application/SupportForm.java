package cz.prostup.ipm.application;

/// Who supports the people: the employer's own staff, a provider, or both (BR-024 to BR-026).
public enum SupportForm {
    INTERNAL("vlastní pracovníci zaměstnavatele"),
    EXTERNAL("poskytovatel podpory"),
    MIXED("obojí");

    private final String czech;

    SupportForm(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }

    public boolean needsProvider() {
        return this != INTERNAL;
    }
}
