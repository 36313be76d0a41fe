package cz.prostup.views;

import cz.prostup.access.Everybody;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import cz.prostup.views.KeepView.Done;
import cz.prostup.views.KeepView.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own views of a list: keeping the filters that are on, and what was kept before.
@Controller
@RequestMapping("/views")
@Everybody
class ViewController {

    private final KeepView keepView;
    private final ViewScreens screens;

    ViewController(KeepView keepView, ViewScreens screens) {
        this.keepView = keepView;
        this.screens = screens;
    }

    @GetMapping("/{list:[a-z-]+}")
    ModelAndView show(@PathVariable String list, @RequestParam(defaultValue = "") String query, Viewer viewer) {
        return Screen.of(this, "views", page(list, Input.blank().with("query", query), viewer));
    }

    /// Which columns go into the file.
    @GetMapping("/{list:[a-z-]+}/columns")
    ModelAndView columns(@PathVariable String list, @RequestParam(defaultValue = "") String query, Viewer viewer) {
        return Screen.of(
                this,
                "columns",
                new ColumnsPage(screens.list(list), KeepView.tidy(query), screens.columns(list, viewer)));
    }

    @PostMapping("/{list:[a-z-]+}")
    ModelAndView keep(@PathVariable String list, Input input, Viewer viewer, HttpServletResponse response) {
        var name = input.requiredText("name", "Název pohledu", KeepView.LONGEST_NAME);
        if (name != null) {
            switch (keepView.keep(list, name, input.text("query"), input.checked("usual"), viewer)) {
                case Done _ -> {
                    Flash.say(response, "Pohled „" + name + "“ je uložený.");
                    var bar = screens.bar(list, "", viewer);
                    return Screen.redirectTo(bar.views().stream()
                            .filter(view -> view.name().equals(name))
                            .findFirst()
                            .map(bar::address)
                            .orElse(bar.list().path()));
                }
                case Refused(var reason) -> input.fail("name", reason);
            }
        }
        return Screen.rejected(this, "views", page(list, input, viewer));
    }

    @PostMapping("/{id}/name")
    ModelAndView rename(@PathVariable UUID id, Input input, Viewer viewer, HttpServletResponse response) {
        var list = keepView.listOf(id, viewer);
        var name = input.requiredText("name-" + id, "Název pohledu", KeepView.LONGEST_NAME);
        if (name != null) {
            switch (keepView.rename(id, name, viewer)) {
                case Done _ -> {
                    Flash.say(response, "Pohled se teď jmenuje „" + name + "“.");
                    return Screen.redirectTo("/views/" + list);
                }
                case Refused(var reason) -> input.fail("name-" + id, reason);
            }
        }
        return Screen.rejected(this, "views", page(list, input, viewer));
    }

    @PostMapping("/{id}/usual")
    ModelAndView usual(@PathVariable UUID id, Viewer viewer) {
        keepView.usual(id, viewer);
        return Screen.redirectTo("/views/" + keepView.listOf(id, viewer));
    }

    @PostMapping("/{id}/delete")
    ModelAndView delete(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        keepView.delete(id, viewer);
        Flash.say(response, "Pohled je smazaný. Několik dní ho můžete vrátit.");
        return Screen.redirectTo("/views/" + keepView.listOf(id, viewer));
    }

    @PostMapping("/{id}/back")
    ModelAndView bringBack(@PathVariable UUID id, Input input, Viewer viewer, HttpServletResponse response) {
        var list = keepView.listOf(id, viewer);
        return switch (keepView.bringBack(id, viewer)) {
            case Done _ -> {
                Flash.say(response, "Pohled je zpátky.");
                yield Screen.redirectTo("/views/" + list);
            }
            case Refused(var reason) -> {
                input.failForm(reason);
                yield Screen.rejected(this, "views", page(list, input, viewer));
            }
        };
    }

    private ViewsPage page(String list, Input input, Viewer viewer) {
        return new ViewsPage(
                screens.bar(list, KeepView.tidy(input.text("query")), viewer), screens.deleted(list, viewer), input);
    }
}
