package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import cz.prostup.access.FactorCodes;
import cz.prostup.ipm.IpmCast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// Somebody in front of the browser, who finds things by what is written on them. Every touch of the form counts.
final class Person {

    final Page page;
    private final boolean scripts;
    private final int port;
    private String login = "";
    private int loads;
    private int status;
    private int inputs;

    private Person(Page page, int port, boolean scripts) {
        this.port = port;
        this.page = page;
        this.scripts = scripts;
        page.onDOMContentLoaded(loaded -> loads++);
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.frame().equals(page.mainFrame())) {
                status = response.status();
            }
        });
    }

    static Person nobody(int port, Device device, boolean scripts) {
        return new Person(Chromium.window(port, device, scripts), port, scripts);
    }

    static Person signedIn(int port, IpmCast.Actor actor) {
        return signedIn(port, actor, Device.DESKTOP, true);
    }

    static Person signedIn(int port, IpmCast.Actor actor, Device device, boolean scripts) {
        var person = nobody(port, device, scripts).open("/sign-in");
        person.signIn(actor);
        assertThat(person.heading()).isIn("Co mě čeká", "Dobrý den");
        person.inputs = 0;
        return person;
    }

    Person signIn(IpmCast.Actor actor) {
        return signIn(actor.login());
    }

    Person signIn(String name) {
        login = name;
        fill("Přihlašovací jméno", login).fill("Heslo", IpmCast.PASSWORD).click("Přihlásit se");
        return heading().equals("Kód z telefonu") ? fill("Kód", code()).click("Pokračovat") : this;
    }

    /// What the person's phone shows.
    String code() {
        return FactorCodes.at(port).codeOf(login);
    }

    Person open(String path) {
        page.navigate(path);
        inputs = 0;
        return this;
    }

    Person fill(String label, String value) {
        inputs++;
        field(label).fill(value);
        if (label.equals("Vaše heslo") && page.locator("[name=code]").count() > 0) {
            inputs++;
            page.locator("[name=code]").fill(code());
        }
        return this;
    }

    Person choose(String label, String option) {
        inputs++;
        field(label).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
        return this;
    }

    Person tick(String label) {
        inputs++;
        field(label).check(new Locator.CheckOptions().setForce(!scripts));
        return this;
    }

    /// Chooses what begins so, or has it in its middle: a name followed by a place, a rule with its explanation.
    Person chooseLike(String label, String part) {
        inputs++;
        var options = field(label).locator("option", new Locator.LocatorOptions().setHasText(part));
        field(label).selectOption(options.first().getAttribute("value"));
        return this;
    }

    Person chooseFirst(String label) {
        inputs++;
        field(label).selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        return this;
    }

    /// Ticks what stands in a group of its own; the same words may stand in another one.
    Person tickIn(String group, String label) {
        inputs++;
        page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName(group).setExact(true))
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .check(new Locator.CheckOptions().setForce(!scripts));
        return this;
    }

    Person tickLike(String part) {
        inputs++;
        page.locator("label", new Page.LocatorOptions().setHasText(part))
                .first()
                .click(new Locator.ClickOptions().setForce(!scripts));
        return this;
    }

    Person attach(String label, String name, String type, byte[] content) {
        inputs++;
        field(label).setInputFiles(new FilePayload(name, type, content));
        return this;
    }

    /// Types the password and the code where the page wants them again.
    Person confirmIdentity() {
        return field("Vaše heslo").count() > 0 ? fill("Vaše heslo", IpmCast.PASSWORD) : this;
    }

    /// Leaves the field, which is when a browser tells that it changed.
    Person leave(String label) {
        field(label).blur();
        return this;
    }

    /// Presses a button or follows a link, and waits for the page that comes.
    Person click(String name) {
        inputs++;
        return go(() -> press(clickable(name)));
    }

    /// Follows the link of which one knows where it leads.
    Person follow(String href) {
        inputs++;
        return go(() -> press(page.locator("main a[href" + href + "]").first()));
    }

    String path() {
        return page.url().replaceAll("^https?://[^/]+", "");
    }

    /// Opens what is folded.
    Person unfold(String summary) {
        inputs++;
        press(page.locator("summary", new Page.LocatorOptions().setHasText(summary)));
        return this;
    }

    /// A shortcut where there is JavaScript, the button that bears it where there is none.
    Person key(String key, String button) {
        return scripts ? go(() -> page.keyboard().press(key)) : click(button);
    }

    /// The way of somebody who only has the tabulator: what is not reached in a hundred steps is out of reach.
    Person tabTo(String selector) {
        for (int i = 0; i < 100; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate(
                    "selector => document.activeElement === document.querySelector(selector)", selector)) {
                return this;
            }
        }
        throw new AssertionError("no key leads to " + selector);
    }

    Person press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Person type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /// Presses Enter and waits for the page that comes.
    Person enter() {
        return go(() -> press("Enter"));
    }

    Person go(Runnable move) {
        int before = loads;
        move.run();
        page.waitForCondition(() -> loads > before);
        return this;
    }

    byte[] download(String link) {
        Download download = page.waitForDownload(() -> press(clickable(link)));
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Locator field(String label) {
        var exact = page.getByLabel(label, new GetByLabelOptions().setExact(true));
        return exact.count() > 0
                ? exact
                : page.getByLabel(label + " (nepovinné)", new GetByLabelOptions().setExact(true));
    }

    void waitFor(String text) {
        page.waitForCondition(() -> text().contains(text));
    }

    void waitForHeading(String beginning) {
        page.waitForCondition(() -> heading().startsWith(beginning));
    }

    String heading() {
        return plain(page.locator("h1").innerText());
    }

    /// What stands on the page, with plain spaces.
    String text() {
        return plain(page.locator("body").innerText());
    }

    String textOf(String selector) {
        return plain(page.locator(selector).first().innerText());
    }

    int status() {
        return status;
    }

    /// How many pages came so far.
    int loads() {
        return loads;
    }

    /// Fields filled, chosen, ticked and buttons pressed since the page was opened by its address.
    int inputs() {
        return inputs;
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\u00A0\u202F]+", " ").strip();
    }

    /// Without JavaScript a page cannot tell that it has come to rest; nothing moves there anyway.
    private void press(Locator locator) {
        locator.click(new Locator.ClickOptions().setForce(!scripts));
    }

    private Locator clickable(String name) {
        var button = page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
        var link = page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
        return (button.count() > 0 ? button : link).first();
    }
}
