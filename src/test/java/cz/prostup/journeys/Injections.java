package cz.prostup.journeys;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Forty ways in which people try to smuggle a program into a text, and the look whether one got through (control 31).
public final class Injections {

    private Injections() {}

    /// Each holds the word `vpich`, so that what got through is known by it.
    public static final List<String> ALL = List.of(
            "<script>vpich()</script>",
            "<SCRIPT SRC=//vpich.invalid/x.js></SCRIPT>",
            "<script type=\"text/javascript\">vpich()</script >",
            "<scr<script>ipt>vpich()</scr</script>ipt>",
            "<img src=x onerror=vpich()>",
            "<img/src=x/onerror=vpich()>",
            "<IMG \"\"\"><SCRIPT>vpich()</SCRIPT>\">",
            "<img src=\"javascript:vpich()\">",
            "<svg onload=vpich()>",
            "<svg><script>vpich()</script></svg>",
            "<svg/onload=vpich()//",
            "<svg><animate onbegin=vpich() attributeName=x dur=1s>",
            "<iframe src=javascript:vpich()></iframe>",
            "<iframe srcdoc=\"<script>vpich()</script>\"></iframe>",
            "<body onload=vpich()>",
            "<input autofocus onfocus=vpich()>",
            "<select autofocus onfocus=vpich()>",
            "<textarea autofocus onfocus=vpich()>",
            "</textarea><script>vpich()</script>",
            "</title><script>vpich()</script>",
            "</style><script>vpich()</script>",
            "--><script>vpich()</script>",
            "]]><script>vpich()</script>",
            "\"><script>vpich()</script>",
            "'><script>vpich()</script>",
            "\" onmouseover=\"vpich()",
            "' onmouseover='vpich()",
            "` onmouseover=`vpich()",
            "\" autofocus onfocus=\"vpich()\" x=\"",
            "<a href=\"javascript:vpich()\">vpich</a>",
            "<a href=\"JaVaScRiPt:vpich()\">vpich</a>",
            "<a href=\"data:text/html,<script>vpich()</script>\">vpich</a>",
            "<math><mi xlink:href=\"javascript:vpich()\">",
            "<details open ontoggle=vpich()>",
            "<video><source onerror=vpich()></video>",
            "<object data=\"javascript:vpich()\"></object>",
            "<embed src=\"javascript:vpich()\">",
            "<form action=\"javascript:vpich()\"><button>vpich</button></form>",
            "<meta http-equiv=refresh content=\"0;url=javascript:vpich()\">",
            "${7*7}{{7*7}}<%= vpich %>@{vpich}!{vpich}");

    /// All of them in texts no longer than a field takes.
    static List<String> inTextsOf(int length) {
        var texts = new java.util.ArrayList<String>();
        var text = new StringBuilder();
        for (var one : ALL) {
            if (text.length() + one.length() + 1 > length && !text.isEmpty()) {
                texts.add(text.toString());
                text.setLength(0);
            }
            text.append(text.isEmpty() ? "" : " ").append(one);
        }
        texts.add(text.toString());
        return texts;
    }

    /// What of the page is a program that somebody typed; nothing where texts are shown as texts.
    public static List<String> runningIn(Document page) {
        return page.getAllElements().stream()
                .filter(element -> isSmuggled(element)
                        || element.attributes().asList().stream()
                                .anyMatch(attribute -> attribute.getKey().startsWith("on")
                                        || isAddressOfProgram(attribute.getKey(), attribute.getValue())))
                .map(Element::outerHtml)
                .map(html -> html.substring(0, Math.min(200, html.length())))
                .toList();
    }

    private static boolean isSmuggled(Element element) {
        return Stream.of("script", "iframe", "object", "embed", "svg", "math", "meta", "video", "style", "base")
                        .anyMatch(element.normalName()::equals)
                && element.outerHtml().contains("vpich");
    }

    private static boolean isAddressOfProgram(String attribute, String value) {
        return List.of("href", "src", "action", "formaction", "data", "xlink:href")
                        .contains(attribute)
                && value.strip().toLowerCase(java.util.Locale.ROOT).matches("(javascript|data|vbscript):.*vpich.*");
    }
}
