package cz.prostup.notifications;

import java.util.UUID;

/// A letter taken out of the outbox, to be sent by whoever holds its lease.
///
/// @param attempts how many times it was tried, this time included
record Letter(UUID id, String address, Words words, int attempts, UUID lease) {

    record Words(String subject, String body) {}
}
