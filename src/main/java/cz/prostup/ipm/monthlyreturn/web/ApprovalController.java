package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.ApprovalScreens;
import cz.prostup.ipm.monthlyreturn.ApproveTogether;
import cz.prostup.ipm.monthlyreturn.ApproveTogether.Entry;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Several clean returns approved at once: what will happen, the confirmation, what came of it.
@Controller
@RequestMapping("/ipm/returns/approvals")
@AllowedTo(Role.KOP_OFFICER)
class ApprovalController {

    private static final Pattern CHOSEN =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?::(\\d{1,9}))?");

    private final ApprovalScreens screens;
    private final ApproveTogether approveTogether;

    ApprovalController(ApprovalScreens screens, ApproveTogether approveTogether) {
        this.screens = screens;
        this.approveTogether = approveTogether;
    }

    @GetMapping
    ModelAndView preview(Input input, Viewer viewer) {
        var entries = entries(input);
        if (input.hasErrors()) {
            return Screen.rejected(this, "approvals", new ApprovalPage(List.of(), entries, input));
        }
        return Screen.of(this, "approvals", new ApprovalPage(screens.preview(ids(entries), viewer), entries, input));
    }

    /// However often it is sent, the page of the result says the same.
    @PostMapping
    ModelAndView approve(Input input, Viewer viewer) {
        var entries = entries(input);
        if (input.hasErrors()) {
            return Screen.rejected(this, "approvals", new ApprovalPage(List.of(), entries, input));
        }
        approveTogether.approve(entries, viewer);
        return Screen.redirectTo("/ipm/returns/approvals/result?"
                + entries.stream().map(entry -> "return=" + entry.id()).collect(Collectors.joining("&")));
    }

    @GetMapping("/result")
    ModelAndView result(Input input, Viewer viewer) {
        var entries = entries(input);
        return input.hasErrors()
                ? Screen.redirectTo("/ipm/returns")
                : Screen.of(this, "approvalResult", new ApprovalResultPage(screens.fates(ids(entries), viewer)));
    }

    private static List<Entry> entries(Input input) {
        var entries = new ArrayList<Entry>();
        for (var chosen : input.texts("return")) {
            var read = CHOSEN.matcher(chosen);
            if (read.matches()) {
                var version = read.group(2);
                entries.add(new Entry(ReturnId.of(read.group(1)), version == null ? -1 : Integer.parseInt(version)));
            }
        }
        if (entries.isEmpty()) {
            input.failForm("Vyberte aspoň jeden výkaz.");
        }
        if (entries.size() > ApproveTogether.MOST) {
            input.failForm("Najednou jde schválit nejvýš " + ApproveTogether.MOST + " výkazů.");
        }
        return entries;
    }

    private static List<ReturnId> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).distinct().toList();
    }
}
