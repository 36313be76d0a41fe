package cz.prostup.documents.tables;

/// Nothing of the table can be used. The message is a Czech sentence: what is wrong and what to do.
public final class UnreadableTable extends Exception {

    public UnreadableTable(String czech) {
        super(czech);
    }

    public String czech() {
        return String.valueOf(getMessage());
    }
}
