package cz.prostup.ui;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The two pages that every footer links.
@Controller
class InfoController {

    @GetMapping("/accessibility")
    ModelAndView accessibility() {
        return Screen.of(this, "accessibility", new InfoPage());
    }

    @GetMapping("/help")
    ModelAndView help() {
        return Screen.of(this, "help", new InfoPage());
    }
}
