package cz.prostup.database;

/// Where the database listens and how its two logins sign in.
///
/// The application never works as the owner: when it has no login of its own it signs in as the owner and steps down
/// by `set role` (decisions 20).
public record DatabaseLocation(String url, Login owner, Login application) {

    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
