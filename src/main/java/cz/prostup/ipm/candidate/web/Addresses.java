package cz.prostup.ipm.candidate.web;

import cz.prostup.ipm.CandidateId;
import cz.prostup.people.PersonId;
import cz.prostup.shared.NotFound;
import java.util.UUID;
import java.util.function.Function;

/// Parts of addresses. What is no id was never given out by us, so it is not found.
final class Addresses {

    private Addresses() {}

    static CandidateId candidate(String id) {
        return read(id, CandidateId::of);
    }

    static PersonId person(String id) {
        return read(id, text -> new PersonId(UUID.fromString(text)));
    }

    static UUID row(String id) {
        return read(id, UUID::fromString);
    }

    private static <T> T read(String id, Function<String, T> reading) {
        try {
            return reading.apply(id);
        } catch (IllegalArgumentException _) {
            throw new NotFound(id);
        }
    }
}
