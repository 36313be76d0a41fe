package cz.prostup.ipm.books;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.testing.ProstupTest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// Ten thousand random deeds of an office and its bank, and the books still fit to the crown. Its own database: other
/// tests put rows into states that no use case would.
@ProstupTest
@Import(BranchOfBooks.class)
@TestPropertySource(properties = {"prostup.database=books", "prostup.pool-size=4"})
class BooksBalanceTests {

    private static final long SEED = 20_261_120;
    private static final int STEPS = 10_000;
    private static final int LOOK_EVERY = 500;

    private final IpmCast cast;
    private final BranchOfBooks office;
    private final VerifyMoney verifyMoney;

    BooksBalanceTests(IpmCast cast, BranchOfBooks office, VerifyMoney verifyMoney) {
        this.cast = cast;
        this.office = office;
        this.verifyMoney = verifyMoney;
    }

    @Test
    void after_ten_thousand_random_steps_the_books_balance_to_the_crown() {
        var random = new Random(SEED);
        office.open(random);
        Map<BranchOfBooks.Deed, Integer> done = new EnumMap<>(BranchOfBooks.Deed.class);
        for (int step = 1, tries = 0; step <= STEPS; tries++) {
            var deed = BranchOfBooks.Deed.any(random);
            if (office.does(deed, random)) {
                done.merge(deed, 1, Integer::sum);
                if (step % LOOK_EVERY == 0) {
                    assertBooksFit("after " + step + " steps");
                }
                step++;
            }
            assertThat(tries).as("something can always be done").isLessThan(20 * STEPS);
        }
        assertBooksFit("at the end");
        assertThat(done.keySet())
                .as("every kind of deed was done: %s", done)
                .containsExactlyInAnyOrder(BranchOfBooks.Deed.values());
    }

    private void assertBooksFit(String when) {
        var proofs = cast.as(Viewer.SYSTEM, () -> verifyMoney.prove(counted -> {}));
        assertThat(proofs.stream().flatMap(proof -> proof.wrong().stream()))
                .as(when)
                .isEmpty();
    }
}
