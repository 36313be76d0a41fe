package cz.prostup.people;

/// A domain of life (domain 5.1 B, decisions 12).
///
/// @param least   the most open layer that may hold anything of it (7.3.2)
/// @param special of the special categories of 7.4: its texts lie under seal
public record Domain(String code, String label, Layer least, boolean special) {

    /// Whether something of this domain may be written so openly.
    public boolean mayStandIn(Layer layer) {
        return layer.compareTo(least) >= 0;
    }
}
