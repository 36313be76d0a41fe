package cz.prostup.payments;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.payments.BankOrder.Transfer;
import cz.prostup.shared.Money;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The profile "KPC obecný" byte for byte.
class AboTests {

    @Test
    void the_file_is_the_golden_one() throws IOException {
        var order = new BankOrder(
                "MO-2026-0007",
                "Úřad práce ČR, kontaktní pracoviště Most",
                BankOrder.account("2229001/0710"),
                Instant.parse("2026-10-21T10:00:00Z"),
                LocalDate.of(2026, 10, 22),
                List.of(
                        transfer("Technické služby Žďár", "16474", "19-2000145399/0800", "1012025", "0000000041"),
                        transfer("Město Lipová", "1234567.50", "48973004/2700", "12026", "0000000042")));
        try (var golden = Objects.requireNonNull(AboTests.class.getResourceAsStream("golden.kpc"))) {
            assertThat(new String(Abo.of(order), Abo.CHARSET))
                    .isEqualTo(new String(golden.readAllBytes(), Abo.CHARSET));
        }
    }

    private static Transfer transfer(String payee, String amount, String account, String vs, String ss) {
        return new Transfer(
                EndToEnd.of(vs, ss),
                Money.of(amount),
                payee,
                "Lipová 1, Most",
                BankOrder.account(account),
                vs,
                ss,
                "IPM MO-101/2025 září 2026, příliš žluťoučký kůň");
    }
}
