package cz.prostup.people.guests;

/// Who the guest is.
public enum GuestKind {
    DOCTOR("lékař", "váš pacient"),
    SCHOOL("škola", "váš žák"),
    LANDLORD("pronajímatel", "váš nájemník"),
    COURT("soud", "účastník"),
    PROBATION("probační služba", "váš klient"),
    OTHER("někdo jiný", "váš klient");

    private final String czech;
    private final String whom;

    GuestKind(String czech, String whom) {
        this.czech = czech;
        this.whom = whom;
    }

    public String czech() {
        return czech;
    }

    /// What the person is to the guest, where the full name is not shown.
    public String whom() {
        return whom;
    }
}
