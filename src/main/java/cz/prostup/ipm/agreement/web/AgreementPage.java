package cz.prostup.ipm.agreement.web;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.agreement.AgreementLifeScreens.Life;
import cz.prostup.ipm.agreement.AgreementScreens.Change;
import cz.prostup.ipm.agreement.AgreementScreens.File;
import cz.prostup.ipm.agreement.AgreementScreens.Row;
import cz.prostup.ipm.agreement.AmendmentKind;
import cz.prostup.ipm.agreement.AmendmentState;
import cz.prostup.ipm.agreement.Side;
import cz.prostup.organisations.BankAccount;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One agreement with its amendments; who may decide sees the buttons.
public record AgreementPage(File file, LifePart part, Input input, Viewer viewer) {

    static AgreementPage of(File file, Life life, Input input, Viewer viewer) {
        return new AgreementPage(file, new LifePart(life, file.roles()), input, viewer);
    }

    public Row row() {
        return file.row();
    }

    public String path() {
        return "/ipm/agreements/" + row().id();
    }

    public String title() {
        return "Dohoda " + row().number();
    }

    public List<Link> crumbs() {
        return List.of(new Link("Dohody", "/ipm/agreements"), new Link(title(), path()));
    }

    public State state() {
        return AgreementListPage.stateOf(row());
    }

    public List<Term> terms() {
        var terms = new ArrayList<Term>();
        terms.add(new Term("Zaměstnavatel", row().employer()));
        terms.add(new Term("Pobočka", row().branch()));
        terms.add(new Term("Platí", Czech.date(row().from()) + " – " + Czech.date(row().to())));
        terms.add(new Term("Pravidla výpočtu", row().rules()));
        file.rules().forEach(later -> terms.add(new Term("Pravidla od " + Czech.month(later.from()), later.rules())));
        if (part.readsPapers()) {
            terms.add(new Term("Bankovní účet", file.account().isEmpty() ? "chybí" : file.account()));
            terms.add(new Term("Variabilní symbol", file.variableSymbol()));
        }
        if (!part.end().isEmpty()) {
            terms.add(new Term("Konec", part.end()));
        }
        return terms;
    }

    /// Accounts and wages are for the two sides, not for who only coordinates.
    public List<Change> changes() {
        return part.readsPapers() ? file.changes() : List.of();
    }

    public boolean canProposeAccount() {
        return isRunning() && is(Role.EMPLOYER_ADMIN, Role.KOP_OFFICER) && !hasOpen(AmendmentKind.BANK_ACCOUNT);
    }

    public boolean canProposeRules() {
        return isRunning() && is(Role.KOP_OFFICER) && !hasOpen(AmendmentKind.RULES);
    }

    public boolean canDecide(Change change) {
        return isOpen(change) && decides(change) && !isMine(change);
    }

    /// For what both sides agree on it is the side that did not propose.
    private boolean decides(Change change) {
        return (change.kind().isOfBothSides() && change.side() == Side.OFFICE)
                ? is(Role.EMPLOYER_ADMIN)
                : is(Role.KOP_OFFICER, Role.KOP_DIRECTOR);
    }

    public boolean canProposeChange() {
        return row().state().equals("IN_FORCE") && is(Role.EMPLOYER_ADMIN, Role.KOP_OFFICER);
    }

    /// Months may come out otherwise: they are shown before anybody decides.
    public boolean changesMonths(Change change) {
        return isOpen(change)
                && (change.kind() == AmendmentKind.RULES || change.kind() == AmendmentKind.TERMS)
                && part.readsPapers();
    }

    public boolean canWithdraw(Change change) {
        return isOpen(change)
                && !Collections.disjoint(
                        viewer.personsActingAs(Role.EMPLOYER_ADMIN, Role.KOP_OFFICER), change.proposers());
    }

    public boolean waitsForAnother(Change change) {
        return isOpen(change) && decides(change) && isMine(change);
    }

    public boolean isOpen(Change change) {
        return change.state() == AmendmentState.PROPOSED;
    }

    public State state(Change change) {
        return switch (change.state()) {
            case PROPOSED -> State.turn(change.state().czech());
            case IN_FORCE -> State.ok(change.state().czech());
            case REJECTED -> State.bad(change.state().czech());
            case WITHDRAWN -> State.plain(change.state().czech());
        };
    }

    public String heading(Change change) {
        var from = change.from();
        var number = change.number();
        return (number == null ? "" : "Dodatek č.\u00a0" + number + ": ")
                + change.kind().heading()
                + (change.kind() == AmendmentKind.RULES && from != null
                        ? " od " + Czech.month(YearMonth.from(from))
                        : "");
    }

    public List<Term> terms(Change change) {
        var terms = new ArrayList<Term>();
        terms.add(new Term("Dosud", change.oldValue()));
        terms.add(new Term("Nově", change.newValue()));
        if (change.kind() == AmendmentKind.BANK_ACCOUNT
                && BankAccount.parse(change.newValue()) instanceof BankAccount.Valid(var account)) {
            terms.add(new Term("IBAN", account.iban().toString()));
        }
        var day = change.from();
        if (change.kind().isOfBothSides() && day != null) {
            terms.add(new Term("Platí od", Czech.date(day)));
        }
        terms.add(new Term("Důvod", change.reason()));
        terms.add(new Term(
                "Podal", who(change.proposedBy(), change.proposedFor()) + ", " + Czech.dateTime(change.proposedAt())));
        var decider = change.decidedBy();
        var at = change.decidedAt();
        if (decider != null && at != null) {
            terms.add(new Term("Rozhodl", who(decider, change.decidedFor()) + ", " + Czech.dateTime(at)));
        }
        if (!change.decisionReason().isBlank()) {
            terms.add(new Term("Důvod rozhodnutí", change.decisionReason()));
        }
        return terms;
    }

    /// What putting new rules in force does to months that are at the office already.
    public String touched(Change change) {
        return change.touched() == 0
                ? ""
                : "Od toho měsíce už je odesláno "
                        + Czech.count(change.touched(), "výkaz", "výkazy", "výkazů")
                        + ". Schválené a\u00a0vyplacené se nezmění, rozdíl řeší oprava měsíce; výkaz v\u00a0kontrole"
                        + " bude třeba vrátit a\u00a0odeslat znovu.";
    }

    private static String who(String name, @org.jspecify.annotations.Nullable String principal) {
        return principal == null ? name : name + " (v\u00a0zastoupení: " + principal + ")";
    }

    private boolean isMine(Change change) {
        return !Collections.disjoint(
                viewer.personsActingAs(Role.KOP_OFFICER, Role.KOP_DIRECTOR, Role.EMPLOYER_ADMIN), change.proposers());
    }

    private boolean hasOpen(AmendmentKind kind) {
        return file.changes().stream().anyMatch(change -> isOpen(change) && change.kind() == kind);
    }

    private boolean isRunning() {
        return row().state().equals("IN_FORCE") || row().state().equals("ENDED");
    }

    private boolean is(Role... roles) {
        return List.of(roles).stream().anyMatch(file.roles()::contains);
    }
}
