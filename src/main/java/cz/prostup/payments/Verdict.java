package cz.prostup.payments;

/// What a movement on a statement means to us.
public enum Verdict {
    PAID("vyplaceno"),
    RETURNED("vráceno bankou"),
    RECOVERED("přijato na vratku"),
    PARTIAL("částka nesouhlasí"),
    UNKNOWN("neznámá platba"),
    KNOWN("zapsáno už dřív"),
    CLOSED("uzavřeno s poznámkou");

    private final String czech;

    Verdict(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }

    /// Whether a person has to decide.
    public boolean isWaiting() {
        return this == PARTIAL || this == UNKNOWN;
    }
}
