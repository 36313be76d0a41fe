package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.rulesdesk.TrialScreens;
import cz.prostup.ipm.rulesdesk.VersionScreens;
import cz.prostup.shared.Today;
import cz.prostup.ui.Input;
import java.util.List;
import org.springframework.stereotype.Component;

/// The page of a version, which several controllers answer with. Trials are for the directorate.
@Component
class VersionPages {

    private final VersionScreens screens;
    private final TrialScreens trials;
    private final Today today;

    VersionPages(VersionScreens screens, TrialScreens trials, Today today) {
        this.screens = screens;
        this.trials = trials;
        this.today = today;
    }

    VersionPage of(String code, Input input, Viewer viewer) {
        var mayChange = viewer.isAny(Role.LABOUR_OFFICE_HQ);
        return new VersionPage(
                screens.detail(code), mayChange ? trials.of(code) : List.of(), mayChange, today.date(), input);
    }
}
