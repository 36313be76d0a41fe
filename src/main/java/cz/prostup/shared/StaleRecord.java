package cz.prostup.shared;

/// Somebody saved the same record meanwhile. The page shows both versions; nothing is overwritten.
public class StaleRecord extends RuntimeException {

    public StaleRecord(Object what) {
        super("changed meanwhile: " + what);
    }
}
