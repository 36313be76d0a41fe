package cz.prostup.ipm.application.web;

import cz.prostup.access.Role;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.ipm.application.Application;
import cz.prostup.ipm.application.ApplicationAction;
import cz.prostup.ipm.application.ApplicationLifecycle;
import cz.prostup.ipm.application.ApplicationScreens.File;
import cz.prostup.ipm.application.ApplicationState;
import cz.prostup.ipm.application.Check;
import cz.prostup.ipm.application.Choices.Choice;
import cz.prostup.ipm.application.Defect;
import cz.prostup.ipm.application.Item;
import cz.prostup.ipm.application.Part;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import cz.prostup.ui.Tone;
import java.util.ArrayList;
import java.util.List;

/// One application as each side sees it: where it stands, what is in it, what is missing, what happened.
public record ApplicationPage(File file, List<Choice> criteria, Input input) {

    public static final List<Link> LIST = List.of(new Link("Žádosti", "/ipm/applications"));

    public Application application() {
        return file.application();
    }

    public String path() {
        return "/ipm/applications/" + application().id();
    }

    public String title() {
        return title(application());
    }

    static String title(Application application) {
        var number = application.number();
        return number == null ? "Rozepsaná žádost" : "Žádost " + number;
    }

    static List<Link> crumbs(Application application) {
        return List.of(LIST.getFirst(), new Link(title(application), "/ipm/applications/" + application.id()));
    }

    public State state() {
        return Words.state(application().state());
    }

    public String standing() {
        return application().employer().name() + " · " + application().place().branchName();
    }

    public String days() {
        return "V\u00a0tomto stavu: " + Words.days(file.days());
    }

    public String turn() {
        return Words.turn(application());
    }

    public boolean canFill() {
        return file.is(Role.EMPLOYER_ADMIN) && application().state().isOpenToEmployer();
    }

    public boolean canWithdraw() {
        return file.is(Role.EMPLOYER_ADMIN)
                && ApplicationLifecycle.TABLE.allows(application().state(), ApplicationAction.WITHDRAW);
    }

    public boolean canCopy() {
        return file.is(Role.EMPLOYER_ADMIN) && application().state() != ApplicationState.DRAFT;
    }

    public boolean canTake() {
        return file.is(Role.KOP_OFFICER) && application().state() == ApplicationState.SUBMITTED;
    }

    public boolean canDecide() {
        return file.is(Role.KOP_OFFICER) && application().state() == ApplicationState.IN_REVIEW;
    }

    public boolean hasReceipt() {
        return file.seesMoney() && application().number() != null;
    }

    public boolean hasDecision() {
        return file.seesMoney()
                && (application().review().decidedBy() != null)
                && application().review().decidedOn() != null;
    }

    public Part[] parts() {
        return Part.values();
    }

    /// How a part of the form stands.
    public State stateOf(Part part) {
        var open = file.checks().stream()
                .filter(check -> check.where().startsWith(part.path()))
                .toList();
        if (open.stream().anyMatch(Check::isBlocking)) {
            return State.bad("chybí údaje");
        }
        return open.isEmpty() ? State.ok("v\u00a0pořádku") : State.warn("ke zvážení");
    }

    public Tone tone(Check check) {
        return toneOf(check);
    }

    static Tone toneOf(Check check) {
        return switch (check.level()) {
            case BLOCK -> Tone.BAD;
            case WARN -> Tone.WARN;
            case HINT -> Tone.PLAIN;
        };
    }

    /// How much it weighs, and by which rule.
    public String weight(Check check) {
        return check.cited().isEmpty() ? level(check) : level(check) + ", " + check.cited();
    }

    private static String level(Check check) {
        return switch (check.level()) {
            case BLOCK -> "brání schválení";
            case WARN -> "ke zvážení";
            case HINT -> "rada";
        };
    }

    public List<Term> terms() {
        return Contents.terms(application(), file.seesMoney());
    }

    public List<Item> items() {
        return application().items();
    }

    public String wage(Item item) {
        return Czech.money(item.wage());
    }

    public String places(Item item) {
        var approved = item.approved();
        return approved == null ? Czech.number(item.places()) : approved + " z\u00a0" + item.places();
    }

    /// Of the agreement that followed, which an employer sees from the day it was sent; empty before.
    public String agreementPath() {
        var agreement = application().agreement();
        return agreement == null || (agreement.state().equals("PREPARED") && file.is(Role.EMPLOYER_ADMIN))
                ? ""
                : "/ipm/agreements/" + agreement.id();
    }

    public List<Term> goodWork() {
        return Contents.goodWork(application(), criteria);
    }

    public List<Defect> defects() {
        return file.defects();
    }

    public boolean mustAnswer(Defect defect) {
        return canFill()
                && application().state() == ApplicationState.RETURNED
                && defect.round() == file.defects().getFirst().round()
                && !defect.isAnswered();
    }

    public String answer(Defect defect) {
        return defect.isAnswered() ? defect.answer() : "zatím bez odpovědi";
    }

    public List<Link> crumbs() {
        return crumbs(application());
    }

    public List<Check> blocking() {
        return file.checks().stream().filter(Check::isBlocking).toList();
    }

    public List<Check> advice() {
        return file.checks().stream().filter(check -> !check.isBlocking()).toList();
    }

    public List<Defect> unanswered() {
        return file.defects().stream().filter(this::mustAnswer).toList();
    }

    /// What happened, newest first; the reasons are for the two sides.
    public List<Term> way() {
        var way = new ArrayList<Term>();
        file.history().forEach(row -> way.add(new Term(Czech.dateTime(row.at()), words(row))));
        return way;
    }

    private String words(ProcessHistory.Row row) {
        var who = row.onBehalfOf() == null ? row.by() : row.by() + " (v\u00a0zastoupení: " + row.onBehalfOf() + ")";
        var what = ApplicationAction.valueOf(row.action()).czech() + " – " + who;
        return row.reason().isBlank() || !file.seesMoney() ? what : what + ": " + row.reason();
    }
}
