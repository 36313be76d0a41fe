package cz.prostup.ipm.activity;

/// How a planned activity ended. Only who attended has hours; a missed one stays visible and is no punishment (P11).
public enum Attendance {
    ATTENDED("proběhlo"),
    MISSED("účastník nepřišel"),
    EXCUSED("účastník se omluvil"),
    CANCELLED_BY_PROVIDER("zrušil poskytovatel");

    private final String czech;

    Attendance(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
