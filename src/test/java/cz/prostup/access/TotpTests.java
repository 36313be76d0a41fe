package cz.prostup.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 6238 and what it leaves to us: how far clocks may differ, and that a code is taken once.
class TotpTests {

    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// Appendix B, the lines of SHA-1.
    @ParameterizedTest
    @CsvSource({
        "59,          94287082",
        "1111111109,  07081804",
        "1111111111,  14050471",
        "1234567890,  89005924",
        "2000000000,  69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_the_standard(long seconds, String code) {
        var key = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.bytes(SECRET)).isEqualTo(key);
        assertThat(Totp.code(key, Totp.step(Instant.ofEpochSecond(seconds)), 8)).isEqualTo(code);
    }

    @Test
    void a_phone_may_be_half_a_minute_early_or_late_and_no_more() {
        var now = Instant.ofEpochSecond(2_000_000_010L);
        long step = Totp.step(now);
        for (int drift = -1; drift <= 1; drift++) {
            assertThat(Totp.stepOf(Totp.code(SECRET, step + drift), SECRET, now, 0))
                    .hasValue(step + drift);
        }
        assertThat(Totp.stepOf(Totp.code(SECRET, step + 2), SECRET, now, 0)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, step - 2), SECRET, now, 0)).isEmpty();
    }

    @Test
    void a_code_that_was_used_and_those_before_it_are_refused() {
        var now = Instant.ofEpochSecond(2_000_000_010L);
        long step = Totp.step(now);
        assertThat(Totp.stepOf(Totp.code(SECRET, step), SECRET, now, step)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, step - 1), SECRET, now, step)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, step + 1), SECRET, now, step)).hasValue(step + 1);
    }

    @Test
    void secrets_differ_and_have_160_bits() {
        assertThat(Totp.newSecret()).isNotEqualTo(Totp.newSecret());
        assertThat(Totp.bytes(Totp.newSecret())).hasSize(20);
    }
}
