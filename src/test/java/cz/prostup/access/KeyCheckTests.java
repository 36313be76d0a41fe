package cz.prostup.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.ipm.IpmCast;
import cz.prostup.shared.Today;
import cz.prostup.testing.ProstupTest;
import cz.prostup.vault.Vault;
import cz.prostup.vault.Vaults;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Keys and the database belong together.
@ProstupTest
class KeyCheckTests {

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final Today today;
    private final Reseal reseal;
    private final IpmCast cast;
    private final SecondFactor factor;

    @TempDir
    Path folder;

    KeyCheckTests(
            JdbcClient db,
            TransactionTemplate transaction,
            Vault vault,
            Today today,
            Reseal reseal,
            IpmCast cast,
            SecondFactor factor) {
        this.db = db;
        this.transaction = transaction;
        this.vault = vault;
        this.today = today;
        this.reseal = reseal;
        this.cast = cast;
        this.factor = factor;
    }

    @Test
    void with_other_keys_the_application_refuses_to_start_in_one_plain_sentence() {
        assertThatCode(() -> new KeyCheck(db, transaction, vault, today).afterPropertiesSet())
                .doesNotThrowAnyException();
        var wrong = new KeyCheck(db, transaction, Vaults.in(folder), today);
        assertThatExceptionOfType(WrongKeys.class)
                .isThrownBy(wrong::afterPropertiesSet)
                .satisfies(refused -> assertThat(new WrongKeysAnalysis()
                                .analyze(refused, refused)
                                .getDescription())
                        .contains("Klíče", "nepatří k této databázi", "PROSTUP_KEYS")
                        .doesNotContain("Exception"));
    }

    @Test
    void everything_sealed_is_sealed_again_and_still_opens() {
        var stage = cast.stage();
        var finance = stage.actor("finance", stage.officeUnit, Role.KOP_FINANCE).viewer();
        var before = sealed(finance);
        var counts = reseal.all();
        assertThat(Objects.requireNonNull(counts.get("access.factor.secret_sealed")))
                .isPositive();
        assertThat(sealed(finance)).isNotEqualTo(before);
        assertThat(factor.currentCodes(java.util.List.of(finance.userId()))).hasSize(1);
        new KeyCheck(db, transaction, vault, today).afterPropertiesSet();
    }

    @Test
    void the_secret_of_a_phone_lies_nowhere_readable() {
        var stage = cast.stage();
        var finance = stage.actor("finance", stage.officeUnit, Role.KOP_FINANCE).viewer();
        cast.as(finance, () -> {
            factor.offer(finance);
            return true;
        });
        var secret = factor.offered(finance).orElseThrow();
        var dump = db.sql("select encode(secret_sealed, 'escape') from access.factor_offer where user_id = :user")
                .param("user", finance.userId())
                .query(String.class)
                .single();
        assertThat(dump).doesNotContain(secret).doesNotContain(secret.substring(0, 8));
    }

    private byte[] sealed(Viewer viewer) {
        return db.sql("select secret_sealed from access.factor where user_id = :user")
                .param("user", viewer.userId())
                .query(byte[].class)
                .single();
    }
}
