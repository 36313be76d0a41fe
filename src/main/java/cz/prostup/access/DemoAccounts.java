package cz.prostup.access;

import java.util.List;
import java.util.UUID;

/// The accounts that the sign-in page of a demo offers for one click. Outside the demo there is no such bean, and the
/// accounts cannot sign in.
public interface DemoAccounts {

    List<DemoAccount> all();

    /// @param password shown on the page: the demo hides nothing
    record DemoAccount(UUID id, String login, String name, String role, String place, String tries, String password) {}
}
