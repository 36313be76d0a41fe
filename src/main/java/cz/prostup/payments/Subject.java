package cz.prostup.payments;

import java.util.UUID;

/// What an item of a payment is for; its module knows more.
public record Subject(Kind kind, UUID id) {

    public enum Kind {
        RETURN,
        CORRECTION,
        /// a claim ([RecoveryId]) taken off the payment; its amount is negative
        SET_OFF
    }
}
