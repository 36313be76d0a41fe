package cz.prostup.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sealing (controls 47 and 48).
class VaultTests {

    private static final String PLACE = "people.person.birth_number/1";

    @TempDir
    Path folder;

    @Test
    void a_sealed_value_opens_at_its_place_only_and_shows_nothing() {
        var vault = Vaults.in(folder);
        var sealed = vault.seal("845512/1234", PLACE);
        assertThat(vault.open(sealed, PLACE)).isEqualTo("845512/1234");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("845512");
        assertThat(vault.seal("845512/1234", PLACE)).isNotEqualTo(sealed);
        assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, "people.person.birth_number/2"));
    }

    @Test
    void a_changed_value_does_not_open() {
        var vault = Vaults.in(folder);
        var sealed = vault.seal("text", PLACE);
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, PLACE));
    }

    @Test
    void after_a_rotation_old_values_open_and_new_ones_are_sealed_by_the_new_key_without_a_restart()
            throws IOException {
        var running = Vaults.in(folder);
        var old = running.seal("old", PLACE);
        var print = running.fingerprint("845512/1234", "birth number");
        var before = Files.readAllBytes(folder.resolve("sealing-keys.json"));

        assertThat(KeyRotation.rotate(folder)).isEqualTo(2);
        Files.setLastModifiedTime(folder.resolve("sealing-keys.json"), FileTime.fromMillis(4_000_000_000_000L));

        assertThat(running.open(old, PLACE)).isEqualTo("old");
        var sealed = running.seal("new", PLACE);
        assertThat(Vaults.in(folder).open(sealed, PLACE)).isEqualTo("new");
        assertThat(Vaults.in(folder).fingerprint("845512/1234", "birth number")).isEqualTo(print);
        Files.write(folder.resolve("sealing-keys.json"), before);
        var withoutTheNewKey = Vaults.in(folder);
        assertThat(withoutTheNewKey.open(old, PLACE)).isEqualTo("old");
        assertThatIllegalStateException().isThrownBy(() -> withoutTheNewKey.open(sealed, PLACE));
    }

    @Test
    void keys_are_readable_by_their_owner_only() throws IOException {
        Vaults.in(folder);
        KeyRotation.rotate(folder);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void there_is_nothing_to_rotate_in_an_empty_folder() {
        assertThatIllegalStateException().isThrownBy(() -> KeyRotation.rotate(folder.resolve("none")));
    }
}
