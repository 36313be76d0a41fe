package cz.prostup.access.accounts;

import cz.prostup.access.SecondFactor;
import cz.prostup.ui.Input;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// @param secret what waits to be confirmed; empty when nothing does
/// @param codes  new recovery codes, shown this once
public record FactorPage(Input input, SecondFactor.Status status, String secret, List<String> codes, String name) {

    public String picture() {
        return QrPicture.of("otpauth://totp/" + encoded("Prostup:" + name) + "?secret=" + secret
                + "&issuer=Prostup&algorithm=SHA1&digits=6&period=30");
    }

    /// In fours, to be typed.
    public String letters() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
