package cz.prostup.access.accounts;

import cz.prostup.ui.Input;

/// A new password with the old one.
public record PasswordPage(Input input) {}
