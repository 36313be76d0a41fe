package cz.prostup.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/// What axe finds on a page: wide and narrow, light and dark; and whether a phone has to be scrolled sideways.
final class Barriers {

    private static final String RUN = """
            async (rules) => (await axe.run(document, {resultTypes: ['violations'], runOnly: rules}))
              .violations.map(v => v.id + ' at ' + v.nodes.map(n => n.target + ' ' + n.html.slice(0, 120)).slice(0, 3).join(' | '))
            """;
    private static final List<String> ALL =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /// The dark look changes colours and nothing else.
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private Barriers() {}

    static List<String> barriers(Page page) {
        return barriers(page, Device.values());
    }

    static List<String> barriers(Page page, Device... devices) {
        var findings = new ArrayList<String>();
        page.evaluate(AxeBuilder.getAxeScript());
        page.evaluate("() => document.querySelectorAll('main details').forEach(part => part.open = true)");
        for (var device : devices) {
            page.setViewportSize(device.width, device.height);
            findings.addAll(run(page, device, ColorScheme.LIGHT, ALL));
            findings.addAll(run(page, device, ColorScheme.DARK, COLOURS));
        }
        for (int phone : List.of(Device.PHONE.width, 320)) {
            page.setViewportSize(phone, 800);
            var width = (int) page.evaluate("() => document.documentElement.scrollWidth");
            if (width > phone) {
                findings.add(page.url() + " is wider than the phone of " + phone + ": " + width);
            }
        }
        page.setViewportSize(Device.DESKTOP.width, Device.DESKTOP.height);
        return findings;
    }

    private static List<String> run(Page page, Device device, ColorScheme scheme, List<String> rules) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return ((List<?>) page.evaluate(RUN, rules))
                .stream()
                        .map(finding -> page.url() + " " + device + " " + scheme + ": " + finding)
                        .toList();
    }
}
