package cz.prostup.ipm.agreement;

import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import java.math.RoundingMode;
import java.util.List;

/// An amount as a contract writes it: `17 600 Kč (slovy sedmnáct tisíc šest set korun českých)`.
final class CrownsInWords {

    private static final List<String> UNITS = List.of(
            "",
            "jedna",
            "dvě",
            "tři",
            "čtyři",
            "pět",
            "šest",
            "sedm",
            "osm",
            "devět",
            "deset",
            "jedenáct",
            "dvanáct",
            "třináct",
            "čtrnáct",
            "patnáct",
            "šestnáct",
            "sedmnáct",
            "osmnáct",
            "devatenáct");
    private static final List<String> TENS =
            List.of("", "", "dvacet", "třicet", "čtyřicet", "padesát", "šedesát", "sedmdesát", "osmdesát", "devadesát");
    private static final List<String> HUNDREDS = List.of(
            "", "sto", "dvě stě", "tři sta", "čtyři sta", "pět set", "šest set", "sedm set", "osm set", "devět set");

    private CrownsInWords() {}

    static String of(Money money) {
        if (money.amount().stripTrailingZeros().scale() > 0) {
            return Czech.money(money);
        }
        long crowns = money.amount().setScale(0, RoundingMode.UNNECESSARY).longValueExact();
        return Czech.money(money) + " (slovy " + words(crowns) + " "
                + Czech.form(crowns, "koruna česká", "koruny české", "korun českých") + ")";
    }

    /// Up to 999 999.
    static String words(long number) {
        if (number == 0) {
            return "nula";
        }
        long thousands = number / 1000;
        var text = new StringBuilder();
        if (thousands > 0) {
            text.append(
                    thousands == 1
                            ? "tisíc"
                            : below(thousands)
                                            .replaceAll("jedna$", "jeden")
                                            .replaceAll("^dvě$", "dva")
                                            .replaceAll(" dvě$", " dva")
                                    + " " + Czech.form(thousands, "tisíc", "tisíce", "tisíc"));
        }
        var rest = below(number % 1000);
        return rest.isEmpty() ? text.toString() : text.isEmpty() ? rest : text + " " + rest;
    }

    private static String below(long thousand) {
        int hundreds = (int) (thousand / 100);
        int rest = (int) (thousand % 100);
        var tail = rest < 20 ? UNITS.get(rest) : (TENS.get(rest / 10) + " " + UNITS.get(rest % 10)).strip();
        return (HUNDREDS.get(hundreds) + " " + tail).strip();
    }
}
