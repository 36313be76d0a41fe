package cz.prostup.notifications;

import java.util.UUID;

/// A notice whose reader wants it by e-mail at once.
record UrgentNotice(UUID id, UUID userId, String address, String subject, String text, String path) {}
