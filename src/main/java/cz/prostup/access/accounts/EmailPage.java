package cz.prostup.access.accounts;

import cz.prostup.ui.Input;
import org.jspecify.annotations.Nullable;

/// One's own address, or the one that waits for confirmation.
///
/// @param present null when the account has no address
/// @param wanted  the one that waits for confirmation; empty on the form
public record EmailPage(Input input, @Nullable String present, String wanted, String token) {}
