package cz.prostup.access;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the session knows of its owner's proofs: for [ConfirmIdentity], and for the fields that it asks.
///
/// Like the frame of a page it is the same on every form, so no page carries it along.
///
/// @param hasFactor   the account has a second factor
/// @param needsFactor a role of the viewer confirms nothing without one
/// @param isFresh     the viewer proved a moment ago who they are
/// @param demo        what the phone would show; an empty text outside the demo
public record IdentityProof(
        @Nullable UUID session, boolean hasFactor, boolean needsFactor, boolean isFresh, Supplier<String> demo) {

    static final ScopedValue<IdentityProof> CURRENT = ScopedValue.newInstance();

    private static final IdentityProof NONE = new IdentityProof(null, false, false, false, () -> "");

    public static IdentityProof current() {
        return CURRENT.isBound() ? CURRENT.get() : NONE;
    }

    public boolean isFactorMissing(boolean asked) {
        return !hasFactor && (needsFactor || asked);
    }

    public String demoCode() {
        return hasFactor ? demo.get() : "";
    }
}
