package cz.prostup.documents;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// A document with everything that documents have, long enough to run over pages.
final class SampleDocument {

    static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private static final DocumentFrame FRAME = new DocumentFrame(
            "Výkaz za březen 2025", "V-2025/00123", "schváleno", "Žofie Malá, KoP Most", "14. 4. 2025 v\u00a010.12");

    private SampleDocument() {}

    static String html() throws IOException {
        return html("alt=\"Hodiny: leden 12, únor 16, březen 18\"");
    }

    /// @param alt what the image says of itself, as an attribute or nothing
    static String html(String alt) throws IOException {
        var content = beginning() + figure(alt) + longTable() + signatures();
        var html = new StringOutput();
        TEMPLATES.render(
                "cz/prostup/documents/document.jte",
                Map.of("frame", FRAME, "content", (gg.jte.Content) output -> output.writeContent(content)),
                html);
        return html.toString();
    }

    private static String beginning() {
        return """
                <p class="lead">Za Karla N. náleží zaměstnavateli příspěvek <b>16\u202f474\u00a0Kč</b>.</p>
                <dl class="facts">
                  <div><dt>Zaměstnavatel</dt><dd>Technické služby Lipová, příspěvková organizace</dd></div>
                  <div><dt>Účastník</dt><dd>Karel N.</dd></div>
                  <div><dt>Hodiny</dt><dd><span class="bar"><span style="width: 100%"></span></span> 18,0 z 16\u00a0h</dd></div>
                  <div><dt>Pravidla</dt><dd>IPM-2025, účinná od 1. 1. 2025</dd></div>
                </dl>
                <h2>Jak jsme k částce došli</h2>
                <table class="steps">
                  <thead><tr><th scope="col">Krok</th><th scope="col">Výpočet</th><th scope="col">Pravidlo</th><th scope="col" class="number">Výsledek</th></tr></thead>
                  <tbody>
                    <tr><th scope="row">Mzdové náklady</th><td>17\u202f600 + 4\u202f365 + 1\u202f584</td><td class="rule">BR-040</td><td class="number">23\u202f549\u00a0Kč</td></tr>
                    <tr><th scope="row">Příspěvek na mzdu</th><td>50\u00a0% z\u00a023\u202f549 = 11\u202f774,50 → dolů na celé koruny</td><td class="rule">BR-041</td><td class="number">11\u202f774\u00a0Kč</td></tr>
                    <tr><th scope="row">Strop</th><td>11\u202f774 &lt; 26\u202f000, nedosažen</td><td class="rule">BR-042</td><td class="number">11\u202f774\u00a0Kč</td></tr>
                    <tr><th scope="row">Integrační příspěvek</th><td>18,0\u00a0h ≥ 16\u00a0h</td><td class="rule">BR-043</td><td class="number">4\u202f700\u00a0Kč</td></tr>
                    <tr class="sum"><th scope="row">Celkem</th><td></td><td></td><td class="number">16\u202f474\u00a0Kč</td></tr>
                  </tbody>
                </table>
                <p class="total">Celkem za březen 2025: <b>16\u202f474\u00a0Kč</b></p>
                <div class="note"><p>Proti výpočtu se můžete ozvat do 15 pracovních dnů. Pište účetní <i>Žofii</i> na <b><i>fialovou</i></b> přepážku.</p></div>
                <h3>Postup</h3>
                <ol><li>Zaměstnavatel odeslal výkaz.</li><li>Úřad práce jej zkontroloval.</li></ol>
                """;
    }

    private static String figure(String alt) throws IOException {
        var image = new BufferedImage(300, 60, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 300, 60);
        pen.setColor(new Color(0x2362a2));
        pen.fillRect(0, 0, 120, 16);
        pen.fillRect(0, 22, 160, 16);
        pen.fillRect(0, 44, 180, 16);
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return "<div class=\"figure\"><img %s src=\"data:image/png;base64,%s\"/><p>Hodiny po měsících</p></div>"
                .formatted(alt, Base64.getEncoder().encodeToString(png.toByteArray()));
    }

    private static String longTable() {
        var rows = IntStream.rangeClosed(1, 70)
                .mapToObj(
                        "<tr><th scope=\"row\">%d. záznam</th><td>účetní poradna</td><td class=\"number\">1,5 h</td></tr>"
                                ::formatted)
                .collect(Collectors.joining());
        return """
                <h2>Záznamy</h2>
                <table><caption>Integrační činnosti</caption>
                <thead><tr><th scope="col">Záznam</th><th scope="col">Druh</th><th scope="col" class="number">Hodin</th></tr></thead>
                <tbody>%s</tbody>
                <tfoot><tr><th scope="row">Součet</th><td></td><td class="number">105,0 h</td></tr></tfoot></table>
                """.formatted(rows);
    }

    private static String signatures() {
        var html = new StringOutput();
        TEMPLATES.render(
                "cz/prostup/documents/signatures.jte",
                Map.of("who", List.of("za zaměstnavatele", "za úřad práce: Žofie Malá")),
                html);
        return html.toString();
    }
}
