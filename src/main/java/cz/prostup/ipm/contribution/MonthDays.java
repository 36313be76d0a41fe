package cz.prostup.ipm.contribution;

/// How much of a month the support covers. Working days are those of the calendar, holidays left out.
public record MonthDays(int supported, int all, int workingSupported, int workingAll) {

    /// A month covered from end to end, when nobody asks how long it is.
    public static final MonthDays WHOLE = new MonthDays(1, 1, 1, 1);

    /// @throws IllegalArgumentException when no day is supported or a part is larger than its whole
    public MonthDays {
        if (supported < 1 || supported > all || workingSupported < 0 || workingSupported > workingAll) {
            throw new IllegalArgumentException("days of a month do not fit: " + supported + " of " + all + ", "
                    + workingSupported + " of " + workingAll + " working");
        }
    }

    Share calendar() {
        return Share.of(supported, all);
    }

    Share working() {
        return Share.of(workingSupported, workingAll);
    }
}
