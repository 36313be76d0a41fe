package cz.prostup.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostalAddressTests {

    @Test
    void a_street_with_a_number_and_a_town_are_told_apart() {
        assertThat(PostalAddress.of("Zahradní 12, Lipová")).contains(new PostalAddress("Zahradní", "12", "Lipová"));
        assertThat(PostalAddress.of("Náměstí 1. máje 7/3a, Ústí nad Orlicí"))
                .contains(new PostalAddress("Náměstí 1. máje", "7/3a", "Ústí nad Orlicí"));
    }

    @Test
    void what_cannot_be_told_apart_is_left_out_and_never_guessed() {
        assertThat(PostalAddress.of("U Hájovny, Habřina")).contains(new PostalAddress("U Hájovny", "", "Habřina"));
        assertThat(PostalAddress.of("Lipová")).isEmpty();
        assertThat(PostalAddress.of("")).isEmpty();
    }
}
