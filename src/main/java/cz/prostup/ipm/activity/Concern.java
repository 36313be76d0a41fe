package cz.prostup.ipm.activity;

/// Something unusual that a person may confirm.
public record Concern(Doubt doubt, String message) {

    /// Why we ask.
    public enum Doubt {
        OVERLAP,
        LONG_DAY,
        SICK_DAY,
        TRAVEL_WITH_SESSION
    }
}
