package cz.prostup.payments;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name under which a payment travels through banks: `/VS…/SS…`, at most 35 characters (formats C.16).
final class EndToEnd {

    private static final Pattern SYMBOL = Pattern.compile("/(VS|SS|KS)(\\d{1,10})");

    private EndToEnd() {}

    static String of(String variableSymbol, String specificSymbol) {
        return "/VS" + variableSymbol.replaceFirst("^0+(?=\\d)", "") + "/SS" + specificSymbol;
    }

    /// @param name `VS`, `SS` or `KS`
    static Optional<String> symbol(String endToEnd, String name) {
        return SYMBOL.matcher(endToEnd)
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> found.group(2))
                .findFirst();
    }
}
