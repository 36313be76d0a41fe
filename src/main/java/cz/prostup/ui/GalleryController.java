package cz.prostup.ui;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// All components in all states on one page: to see them, to test them, to show them to somebody who will use them.
@Controller
class GalleryController {

    @GetMapping("/components")
    ModelAndView show() {
        return Screen.of(this, "gallery", GalleryPage.example());
    }

    /// Reads what was typed and shows it again, so that the fields can be tried out. Nothing is stored.
    @PostMapping("/components")
    ModelAndView tryOut(Input input) {
        return Screen.rejected(this, "gallery", GalleryPage.tried(input));
    }
}
