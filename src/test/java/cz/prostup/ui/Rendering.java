package cz.prostup.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A component as a browser would read it.
final class Rendering {

    private static final TemplateEngine ENGINE = Templates.engine();

    private Rendering() {}

    static Document of(String component, Map<String, Object> parameters) {
        return Jsoup.parse(html(component, parameters));
    }

    static String html(String component, Map<String, Object> parameters) {
        var output = new StringOutput();
        ENGINE.render("cz/prostup/ui/" + component + ".jte", parameters, output);
        return output.toString();
    }
}
