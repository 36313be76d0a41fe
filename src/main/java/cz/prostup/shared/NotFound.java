package cz.prostup.shared;

/// Not there, or not for this viewer: the two look the same from outside (decisions 17).
public class NotFound extends RuntimeException {

    public NotFound(Object what) {
        super("not found: " + what);
    }
}
