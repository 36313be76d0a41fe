package cz.prostup.notifications.web;

import cz.prostup.access.Everybody;
import cz.prostup.notifications.KeptMail;
import cz.prostup.ui.Screen;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// "Pošta": every letter that a demo would have sent, for everybody to read.
@Controller
@Everybody
@ConditionalOnBooleanProperty("prostup.demo")
class DemoMailController {

    private final KeptMail mail;

    DemoMailController(KeptMail mail) {
        this.mail = mail;
    }

    @GetMapping("/demo/mail")
    ModelAndView show(@RequestParam(defaultValue = "1") String page) {
        int number = PageNumber.of(page);
        return Screen.of(this, "demoMail", new DemoMailPage(mail.find(number), number));
    }
}
