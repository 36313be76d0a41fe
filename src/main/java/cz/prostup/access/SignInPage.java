package cz.prostup.access;

import cz.prostup.access.DemoAccounts.DemoAccount;
import cz.prostup.ui.Input;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param to   where to go after signing in
/// @param kept the form that was interrupted when its session ended
/// @param codes what the phones of the demo's people show now
public record SignInPage(Input input, String to, @Nullable Kept kept, List<DemoAccount> demo, Map<UUID, String> codes) {

    /// Empty for an account without a second factor.
    public String codeOf(DemoAccount account) {
        return codes.getOrDefault(account.id(), "");
    }

    /// @param owner the user who typed it, empty when unknown
    public record Kept(String path, String owner, List<Field> fields) {

        public record Field(String name, String value) {}
    }
}
