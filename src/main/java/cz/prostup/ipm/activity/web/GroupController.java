package cz.prostup.ipm.activity.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.activity.Attendance;
import cz.prostup.ipm.activity.Concern;
import cz.prostup.ipm.activity.EntryFormScreens;
import cz.prostup.ipm.activity.LogGroupSession;
import cz.prostup.ipm.activity.LogGroupSession.Outcome.Doubtful;
import cz.prostup.ipm.activity.LogGroupSession.Outcome.Refused;
import cz.prostup.ipm.activity.LogGroupSession.Outcome.Saved;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// One session of many participants, each with one tick.
@Controller
@AllowedTo({Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER})
class GroupController {

    private final EntryFormScreens screens;
    private final LogGroupSession group;
    private final Today today;

    GroupController(EntryFormScreens screens, LogGroupSession group, Today today) {
        this.screens = screens;
        this.group = group;
        this.today = today;
    }

    /// With `?last=1` the group of the last session is ticked.
    @GetMapping("/ipm/activities/group")
    ModelAndView blank(Viewer viewer, Input address) {
        var offer = screens.groupOffer(viewer);
        var input = Input.blank()
                .with("key", EntryForm.newKey())
                .with("date", today.date())
                .with("status", "AUTO")
                .with("inWorkingTime", "ano");
        var last = offer.lastGroup();
        if (last != null) {
            input = input.with("kind", last.kind())
                    .with("hours", last.hours())
                    .with("start", last.start() == null ? null : last.start().toString());
        }
        if (last != null && address.has("last")) {
            input = input.withAll(
                    "attended",
                    last.people().stream().map(PlacementId::toString).toList());
        }
        return Screen.of(this, "group", new GroupPage(input, offer, List.of()));
    }

    @PostMapping("/ipm/activities/group")
    ModelAndView save(Viewer viewer, Input input, HttpServletResponse response) {
        var session = EntryForm.readSession(input, today.date());
        var people = people(input);
        if (session == null || input.hasErrors()) {
            return again(viewer, input, List.of());
        }
        return switch (group.log(viewer, session, people, input.checked("confirmed"), EntryForm.key(input))) {
            case Saved saved -> {
                Flash.say(
                        response,
                        "Skupinová schůzka je zapsaná: "
                                + Czech.count(saved.participants(), "účastník", "účastníci", "účastníků") + ".");
                yield Screen.redirectTo("/ipm/activities?month=" + saved.month());
            }
            case Refused(var problems) -> {
                EntryForm.tell(input, problems);
                yield again(viewer, input, List.of());
            }
            case Doubtful(var concerns) -> {
                EntryForm.ask(input, concerns);
                yield again(viewer, input, concerns);
            }
        };
    }

    private static Map<PlacementId, Attendance> people(Input input) {
        var people = new LinkedHashMap<PlacementId, Attendance>();
        add(people, input, "attended", Attendance.ATTENDED);
        add(people, input, "missed", Attendance.MISSED);
        add(people, input, "excused", Attendance.EXCUSED);
        return people;
    }

    private static void add(Map<PlacementId, Attendance> people, Input input, String field, Attendance attendance) {
        for (var id : input.texts(field)) {
            if (people.putIfAbsent(Addresses.placement(id), attendance) != null) {
                input.fail("people", "U\u00a0každého účastníka zaškrtněte jen jednu možnost.");
            }
        }
    }

    private ModelAndView again(Viewer viewer, Input input, List<Concern> concerns) {
        return Screen.rejected(this, "group", new GroupPage(input, screens.groupOffer(viewer), concerns));
    }
}
