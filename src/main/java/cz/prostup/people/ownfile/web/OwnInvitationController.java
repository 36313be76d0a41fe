package cz.prostup.people.ownfile.web;

import cz.prostup.access.OpenToAll;
import cz.prostup.people.ownfile.AcceptOwnFile;
import cz.prostup.people.ownfile.AcceptOwnFile.Accepted;
import cz.prostup.people.ownfile.AcceptOwnFile.NoSuchInvitation;
import cz.prostup.people.ownfile.AcceptOwnFile.Refused;
import cz.prostup.people.ownfile.AcceptOwnFile.WrongCode;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Language;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an invitation into one's own file leads, by its address or by the number on paper. Nothing is told before the
/// code, not even the name.
@Controller
@RequestMapping("/invitation/own")
@OpenToAll
class OwnInvitationController {

    private static final int LONGEST = 200;

    private final AcceptOwnFile acceptOwnFile;

    OwnInvitationController(AcceptOwnFile acceptOwnFile) {
        this.acceptOwnFile = acceptOwnFile;
    }

    @GetMapping
    ModelAndView door(@RequestParam(defaultValue = "") String lang, HttpServletRequest request) {
        return Screen.of(this, "ownDoor", DoorPage.of("", Input.blank(), language(lang, request)));
    }

    @PostMapping
    ModelAndView enter(Input input, HttpServletRequest request) {
        var page = DoorPage.of("", input, language(input.text("lang"), request));
        var number = input.text("number");
        if (!number.matches("[\\w\\s–-]{1,60}") || !acceptOwnFile.isOpen(number)) {
            input.fail("number", page.say("noNumber"));
            return Screen.rejected(this, "ownDoor", page);
        }
        return Screen.redirectTo("/invitation/own/" + number.replaceAll("[\\s–]+", "") + "?lang=" + page.code());
    }

    @GetMapping("/{token}")
    ModelAndView show(
            @PathVariable String token, @RequestParam(defaultValue = "") String lang, HttpServletRequest request) {
        var page = DoorPage.of(token, Input.blank(), language(lang, request));
        return acceptOwnFile.isOpen(token) ? Screen.of(this, "ownAccept", page) : gone(page);
    }

    @PostMapping("/{token}")
    ModelAndView accept(
            @PathVariable String token, Input input, HttpServletRequest request, HttpServletResponse response) {
        var page = DoorPage.of(token, input, language(input.text("lang"), request));
        if (!acceptOwnFile.isOpen(token)) {
            return gone(page);
        }
        var code = input.text("code");
        if (code.isEmpty()) {
            input.fail("code", page.say("noCode"));
        }
        var password = password(input, page);
        if (password == null || input.hasErrors()) {
            return Screen.rejected(this, "ownAccept", page);
        }
        return switch (acceptOwnFile.accept(token, code, password)) {
            case Accepted(var login) -> {
                page.words().language().keepIn(response);
                Flash.say(response, page.done(login));
                yield Screen.redirectTo("/sign-in");
            }
            case NoSuchInvitation _ -> gone(page);
            case WrongCode _ -> {
                input.fail("code", page.say("wrongCode"));
                yield Screen.rejected(this, "ownAccept", page);
            }
            case Refused(var reason) -> {
                input.fail("wanted", reason);
                yield Screen.rejected(this, "ownAccept", page);
            }
        };
    }

    private ModelAndView gone(DoorPage page) {
        var screen = Screen.of(this, "ownGone", page);
        screen.setStatus(HttpStatus.NOT_FOUND);
        return screen;
    }

    private static @Nullable String password(Input input, DoorPage page) {
        var wanted = input.raw("wanted");
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            input.fail("wanted", page.say("noPassword"));
            return null;
        }
        if (!Objects.equals(wanted, input.raw("again"))) {
            input.fail("again", page.say("differs"));
            return null;
        }
        return wanted;
    }

    private static Language language(String wanted, HttpServletRequest request) {
        return Language.ofCode(wanted).orElseGet(() -> Language.of(request));
    }
}
