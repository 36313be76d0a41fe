package cz.prostup.commandline;

/// The years for which the Czech calendar of this program holds.
public final class Years {

    private static final int FIRST = 2001;
    private static final int LAST = 2199;

    private Years() {}

    /// @throws InvalidInput for a year outside
    public static void check(String where, int year) {
        if (year < FIRST || year > LAST) {
            throw new InvalidInput(where + ": kalendář umíme pro roky " + FIRST + " až " + LAST + ", ne pro " + year);
        }
    }
}
