package cz.prostup.access.web;

import cz.prostup.access.SignInPage.Kept;
import cz.prostup.ui.Input;
import org.jspecify.annotations.Nullable;

/// The second step of signing in.
///
/// @param demoCode what the phone would show; empty outside the demo
public record CodePage(Input input, String to, @Nullable Kept kept, String demoCode) {}
