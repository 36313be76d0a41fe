package cz.prostup.people.emergency.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.emergency.EmergencyId;
import cz.prostup.people.emergency.EmergencyScreens;
import cz.prostup.people.emergency.ReviewEmergency;
import cz.prostup.people.emergency.ReviewEmergency.Refused;
import cz.prostup.people.emergency.ReviewEmergency.Reviewed;
import cz.prostup.people.emergency.ReviewEmergency.Verdict;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Emergency accesses as the data-protection officer sees and reviews them.
@Controller
@RequestMapping("/audit/emergency")
@AllowedTo(Role.DPO)
class ReviewController {

    private final EmergencyScreens screens;
    private final ReviewEmergency reviewEmergency;
    private final Today today;

    ReviewController(EmergencyScreens screens, ReviewEmergency reviewEmergency, Today today) {
        this.screens = screens;
        this.reviewEmergency = reviewEmergency;
        this.today = today;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return Screen.of(this, "reviews", new ReviewsPage(screens.concerned(viewer), today.now()));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Viewer viewer) {
        return Screen.of(this, "emergencyOne", one(Input.blank(), id, viewer));
    }

    @PostMapping("/{id}/review")
    ModelAndView review(@PathVariable UUID id, Input input, Viewer viewer, HttpServletResponse response) {
        var verdict = input.code("verdict", "Posouzení", Verdict.class);
        var note = input.text("note", "Poznámka", ReviewEmergency.LONGEST_NOTE);
        if (verdict == null || note == null) {
            return Screen.rejected(this, "emergencyOne", one(input, id, viewer));
        }
        return switch (reviewEmergency.review(new EmergencyId(id), verdict, note, viewer)) {
            case Reviewed _ -> {
                Flash.say(response, "Přístup je posouzený jako " + verdict.czech() + ".");
                yield Screen.redirectTo("/audit/emergency/" + id);
            }
            case Refused(var field, var reason) -> {
                input.fail(field, reason);
                yield Screen.rejected(this, "emergencyOne", one(input, id, viewer));
            }
        };
    }

    private EmergencyOnePage one(Input input, UUID id, Viewer viewer) {
        return new EmergencyOnePage(input, screens.concerned(new EmergencyId(id), viewer), today.now(), true);
    }
}
