package cz.prostup.payments;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import cz.prostup.organisations.BankAccount;
import cz.prostup.shared.Money;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// "QR Platba" by the standard SPD 1.0: an order that a banking application reads from a picture (formats C.16).
public final class QrPayment {

    private QrPayment() {}

    static String text(BankAccount account, Money amount, String variableSymbol, String reference) {
        return "SPD*1.0*ACC:" + account.iban() + "*AM:" + amount.amount().toPlainString() + "*CC:CZK*X-VS:"
                + variableSymbol + "*MSG:" + plain("VRATKA IPM " + reference);
    }

    /// A drawing without styles: one path of dark squares on white.
    public static String svg(String text) {
        try {
            var matrix = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            int size = matrix.getWidth();
            return """
                    <svg xmlns="http://www.w3.org/2000/svg" width="240" height="240" viewBox="0 0 %d %d" shape-rendering="crispEdges">
                    <rect width="%d" height="%d" fill="#fff"/><path fill="#000" d="%s"/></svg>
                    """.formatted(size, size, size, size, path);
        } catch (WriterException e) {
            throw new IllegalStateException("the text of a payment fits into a code", e);
        }
    }

    /// Only letters that every bank takes, and no asterisk: it parts the fields.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9 /.:-]", " ");
    }
}
