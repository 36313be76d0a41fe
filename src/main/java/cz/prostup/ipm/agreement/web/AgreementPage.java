package cz.prostup.ipm.agreement.web;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.agreement.AgreementScreens.Change;
import cz.prostup.ipm.agreement.AgreementScreens.File;
import cz.prostup.ipm.agreement.AgreementScreens.Row;
import cz.prostup.ipm.agreement.AmendmentKind;
import cz.prostup.ipm.agreement.AmendmentState;
import cz.prostup.organisations.BankAccount;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One agreement with its amendments; who may decide sees the buttons.
public record AgreementPage(File file, Input input, Viewer viewer) {

    public Row row() {
        return file.row();
    }

    public String path() {
        return "/ipm/agreements/" + row().id();
    }

    public String title() {
        return "Dohoda " + row().number();
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
        terms.add(new Term("Bankovní účet", file.account()));
        terms.add(new Term("Variabilní symbol", file.variableSymbol()));
        return terms;
    }

    public boolean canProposeAccount() {
        return isRunning() && is(Role.EMPLOYER_ADMIN, Role.KOP_OFFICER) && !hasOpen(AmendmentKind.BANK_ACCOUNT);
    }

    public boolean canProposeRules() {
        return isRunning() && is(Role.KOP_OFFICER) && !hasOpen(AmendmentKind.RULES);
    }

    public boolean canDecide(Change change) {
        return isOpen(change) && is(Role.KOP_OFFICER, Role.KOP_DIRECTOR) && !isMine(change);
    }

    public boolean canWithdraw(Change change) {
        return isOpen(change)
                && !Collections.disjoint(
                        viewer.personsActingAs(Role.EMPLOYER_ADMIN, Role.KOP_OFFICER), change.proposers());
    }

    public boolean waitsForAnother(Change change) {
        return isOpen(change) && is(Role.KOP_OFFICER, Role.KOP_DIRECTOR) && isMine(change);
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
        return change.kind() == AmendmentKind.RULES && from != null
                ? "Změna pravidel výpočtu od " + Czech.month(YearMonth.from(from))
                : "Změna bankovního účtu";
    }

    public List<Term> terms(Change change) {
        var terms = new ArrayList<Term>();
        terms.add(new Term("Dosud", change.oldValue()));
        terms.add(new Term("Nově", change.newValue()));
        if (change.kind() == AmendmentKind.BANK_ACCOUNT
                && BankAccount.parse(change.newValue()) instanceof BankAccount.Valid(var account)) {
            terms.add(new Term("IBAN", account.iban().toString()));
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
        return !Collections.disjoint(viewer.personsActingAs(Role.KOP_OFFICER, Role.KOP_DIRECTOR), change.proposers());
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
