package cz.prostup.database;

import java.util.Map;
import java.util.Optional;

/// Where the database listens and how its two logins sign in.
///
/// The application never works as the owner: when it has no login of its own it signs in as the owner and steps down
/// by `set role` (decisions 20).
public record DatabaseLocation(String url, Login owner, Login application) {

    /// The operator's own database by `PROSTUP_DB_URL`, empty when he named none.
    ///
    /// @throws IllegalStateException when the address is there but nobody to sign in
    public static Optional<DatabaseLocation> external(Map<String, String> environment) {
        var url = environment.get("PROSTUP_DB_URL");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        var user = environment.get("PROSTUP_DB_USER");
        if (user == null) {
            throw new IllegalStateException("PROSTUP_DB_URL is set, but PROSTUP_DB_USER is not.");
        }
        var owner = new Login(user, environment.getOrDefault("PROSTUP_DB_PASSWORD", ""));
        var application = new Login(
                environment.getOrDefault("PROSTUP_DB_APP_USER", owner.user()),
                environment.getOrDefault("PROSTUP_DB_APP_PASSWORD", owner.password()));
        return Optional.of(new DatabaseLocation(url, owner, application));
    }

    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
