package cz.prostup.people.emergency.web;

import cz.prostup.people.emergency.Emergency;
import cz.prostup.people.emergency.EmergencyScreens.Detail;
import cz.prostup.people.emergency.EmergencyState;
import cz.prostup.people.emergency.ReviewEmergency.Verdict;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// One access, for who opened it and for the officer.
///
/// @param officer whether the data-protection officer looks
public record EmergencyOnePage(Input input, Detail detail, Instant now, boolean officer) {

    public Emergency access() {
        return detail.access();
    }

    public State state() {
        return EmergencyPage.state(access(), now);
    }

    public List<Link> crumbs() {
        return List.of(
                officer ? new Link("Nouzové přístupy", "/audit/emergency") : new Link("Nouzový přístup", "/emergency"));
    }

    public List<Term> terms() {
        var access = access();
        return List.of(
                new Term("člověk", officer ? "spis " + access.person() : access.personOrCard()),
                new Term("otevřel", access.userName() + ", " + access.place()),
                new Term("co hrozilo", access.category()),
                new Term("důvod", access.reason()),
                new Term("od", Czech.dateTime(access.beganAt())),
                new Term("do", Czech.dateTime(access.over())));
    }

    public boolean mayEnd() {
        return !officer && access().isOpen(now);
    }

    public boolean mayReport() {
        return !officer && access().stateAt(now) == EmergencyState.ENDED;
    }

    public boolean mayReview() {
        return officer && access().state() == EmergencyState.REPORTED;
    }

    public String reportPath() {
        return "/emergency/" + access().id() + "/report";
    }

    public List<Option> verdicts() {
        return Arrays.stream(Verdict.values())
                .map(verdict -> Option.of(verdict.name(), verdict.czech()))
                .toList();
    }
}
