package cz.prostup.ipm.programme;

/// What the state sets by date and the calculation of a month needs, beside the rules of the programme.
public enum RateKind {
    LEVY_SOCIAL("sazba sociálního pojištění zaměstnavatele"),
    LEVY_HEALTH("sazba zdravotního pojištění"),
    /// One part of so many: 3 means that the employee pays a third.
    LEVY_EMPLOYEE_PART("díl zdravotního pojištění, který platí zaměstnanec"),
    LEVY_ROUNDING("zaokrouhlení odvodů"),
    /// Crowns a month for a full-time job.
    MINIMUM_WAGE("minimální mzda");

    private final String czech;

    RateKind(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
