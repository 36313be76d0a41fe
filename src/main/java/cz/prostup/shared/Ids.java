package cz.prostup.shared;

import java.security.SecureRandom;
import java.util.UUID;

/// UUIDs of version 7: they sort by time of birth, so indexes grow at one end.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long millis = System.currentTimeMillis(); // ordering of index pages, not a time of the business
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
