package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// The one browser of a run of tests. Each test gets windows of its own; when one of them complained (an error on the
/// console, a forbidden script or style, a file that did not come), the test fails.
final class Chromium implements BeforeAllCallback, AfterEachCallback {

    private static final List<BrowserContext> OPEN = new ArrayList<>();
    private static final List<String> COMPLAINTS = new ArrayList<>();
    private static @Nullable Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent("chromium", key -> Running.start(), Running.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        OPEN.forEach(BrowserContext::close);
        OPEN.clear();
        var complaints = List.copyOf(COMPLAINTS);
        COMPLAINTS.clear();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    /// A window that knows nobody yet.
    static Page window(int port, Device device, boolean scripts) {
        var context = Objects.requireNonNull(running, "annotate the test with @ExtendWith(Chromium.class)")
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(device.width, device.height)
                        .setJavaScriptEnabled(scripts)
                        .setLocale("cs-CZ")
                        .setTimezoneId("Europe/Prague"));
        context.setDefaultTimeout(30_000);
        OPEN.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                COMPLAINTS.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> COMPLAINTS.add(page.url() + ": " + error));
        page.onResponse(Chromium::listen);
        return page;
    }

    /// The refusals of a page or of a row that was sent are what a test is about; those of a style or a font are not.
    private static void listen(Response response) {
        var kind = response.request().resourceType();
        if (response.status() >= 400 && !List.of("document", "xhr", "fetch").contains(kind)) {
            COMPLAINTS.add(response.status() + " " + response.url());
        }
    }

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(installed())
                    .setArgs(List.of(
                            "--lang=cs",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--no-first-run",
                            "--disable-component-update",
                            "--disable-sync"));
            return new Running(playwright, playwright.chromium().launch(options));
        }

        private static Path installed() {
            var named = Stream.ofNullable(System.getenv("PROSTUP_BROWSER")).map(Path::of);
            var onPath = Stream.of(System.getenv("PATH").split(":", -1))
                    .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                            .map(name -> Path.of(folder, name)));
            return Stream.concat(named, onPath)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(
                            "The journeys need a browser: install 'chromium' or name one in PROSTUP_BROWSER."));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
