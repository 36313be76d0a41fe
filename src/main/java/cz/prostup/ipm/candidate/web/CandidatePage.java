package cz.prostup.ipm.candidate.web;

import cz.prostup.access.Role;
import cz.prostup.ipm.candidate.CandidateAction;
import cz.prostup.ipm.candidate.CandidateFile;
import cz.prostup.ipm.candidate.CandidateFile.Criterion;
import cz.prostup.ipm.candidate.CandidateFile.Decision;
import cz.prostup.ipm.candidate.CandidateFile.Head;
import cz.prostup.ipm.candidate.CandidateFile.Place;
import cz.prostup.ipm.candidate.CandidateFile.Time;
import cz.prostup.ipm.candidate.CandidateLifecycle;
import cz.prostup.ipm.candidate.CandidateState;
import cz.prostup.ipm.candidate.KeepRegister;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The page of one candidate.
public record CandidatePage(CandidateFile file, LocalDate today, Input input) {

    public record Button(String label, String path) {}

    public record Told(String when, String what, String who, String reason) {}

    public Head head() {
        return file.head();
    }

    public State state() {
        return CandidateWords.state(head().state());
    }

    public List<Link> crumbs() {
        return List.of(new Link("Uchazeči", "/ipm/candidates"));
    }

    /// Steps that the reader may make now.
    public List<Button> steps() {
        return CandidateLifecycle.TABLE.moves().stream()
                .filter(move -> move.from() == head().state())
                .filter(move -> move.action().back() == null || move.action().back() == head().waitedFrom())
                .filter(move ->
                        head().roles().stream().anyMatch(role -> move.roles().contains(role.name())))
                .map(move -> new Button(move.action().label() + "…", head().path() + "/" + step(move.action())))
                .toList();
    }

    static String step(CandidateAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<Term> terms() {
        var terms = new ArrayList<Term>();
        terms.add(new Term("odkud návrh přišel", head().channel()));
        terms.add(new Term("navrhl", head().nominatedBy() + ", " + head().nominatedUnit()));
        terms.add(new Term("podle čeho", head().wish().czech()));
        terms.add(new Term("proč", head().why()));
        terms.add(new Term("pobočka", head().branchName()));
        terms.add(new Term("ve stavu od", Czech.date(head().since())));
        add(terms, "poučen", head().informedOn());
        add(terms, "pohovor", head().interviewedOn());
        add(terms, "schválen", head().approvedOn());
        var ended = head().endReason();
        if (ended != null) {
            terms.add(new Term("důvod konce", head().endNote().isEmpty() ? ended : ended + ": " + head().endNote()));
        }
        text(terms, "nabídnuto místo toho", head().alternative());
        text(terms, "na jakou práci by se hodil", head().fitNote());
        return terms;
    }

    private static void add(List<Term> terms, String name, @Nullable LocalDate day) {
        if (day != null) {
            terms.add(new Term(name, Czech.date(day)));
        }
    }

    private static void text(List<Term> terms, String name, String text) {
        if (!text.isEmpty()) {
            terms.add(new Term(name, text));
        }
    }

    public List<Term> answers() {
        var answers = head().answers();
        var terms = new ArrayList<Term>();
        terms.add(answer(
                "zvládne práci, když dostane podporu",
                answers.copes().code(),
                answers.copes().note()));
        terms.add(answer(
                "podpora zlepší jeho situaci nebo chuť ji řešit",
                answers.improves().code(),
                answers.improves().note()));
        terms.add(answer(
                "ustálí se tak, že uspěje na trhu práce",
                answers.stabilises().code(),
                answers.stabilises().note()));
        terms.add(answer("je teď aspoň trochu stabilizovaný", answers.stableNow(), ""));
        terms.add(answer(
                "chce svou situaci změnit",
                answers.motivated().code(),
                answers.motivated().note()));
        text(terms, "kdo ho doprovází", answers.supportedBy());
        text(terms, "proč přesto", answers.explanation());
        text(terms, "výchozí zhodnocení", answers.diagnosis());
        return terms;
    }

    private static Term answer(String question, String code, String note) {
        return new Term(
                question, note.isEmpty() ? CandidateWords.answer(code) : CandidateWords.answer(code) + ", " + note);
    }

    /// A sentence when the initial look at the person's chances is missing (BR-039); empty otherwise.
    public String missingDiagnosis() {
        return head().state().isOpen() && head().answers().diagnosis().isBlank()
                ? "Chybí výchozí zhodnocení: jaké má člověk šance na trhu práce a\u00a0proč právě integrační místo."
                : "";
    }

    /// A sentence when nobody accompanies the person yet; empty otherwise.
    public String alone() {
        return head().state().isOpen() && head().answers().supportedBy().isBlank()
                ? "Nikdo ho zatím nedoprovází. S\u00a0podporou služby se na místě daří líp."
                : "";
    }

    public boolean writes() {
        return head().state().isOpen();
    }

    public boolean seesEvidence() {
        return head().evidence();
    }

    public boolean isOffice() {
        return head().isOffice();
    }

    public boolean verifies() {
        return writes() && head().isAny(Role.KOP_OFFICER);
    }

    public boolean renews() {
        return head().isAny(Role.KOP_OFFICER)
                && List.of(CandidateState.RECOMMENDED, CandidateState.APPROVED, CandidateState.WAITLISTED)
                        .contains(head().state())
                && !file.decisions().isEmpty();
    }

    public String register() {
        var status = head().register();
        if (status == null) {
            return "zatím nezapsaná";
        }
        var from = head().registerFrom();
        return from == null ? status.czech() : status.czech() + " od " + Czech.date(from);
    }

    public List<Option> statuses() {
        return Arrays.stream(KeepRegister.Status.values())
                .map(one -> Option.of(one.name(), one.czech()))
                .toList();
    }

    public List<Option> kinds() {
        return Arrays.stream(KeepRegister.Kind.values())
                .map(one -> Option.of(one.name(), one.czech()))
                .toList();
    }

    public String proof(Criterion criterion) {
        var note = criterion.note().isEmpty() ? "" : " (" + criterion.note() + ")";
        return criterion.evidence() + note + ", zapsal " + criterion.claimedBy() + " "
                + Czech.date(criterion.claimedOn());
    }

    public State verified(Criterion criterion) {
        var on = criterion.verifiedOn();
        return on == null
                ? State.turn("čeká na ověření")
                : State.ok("ověřil " + criterion.verifiedBy() + " " + Czech.date(on));
    }

    public State decision(Decision decision) {
        if (!decision.eligible()) {
            return State.bad("podmínky nesplňuje");
        }
        var until = decision.validUntil();
        return until != null && until.isBefore(today)
                ? State.warn("platilo do " + Czech.date(until))
                : State.ok("splňuje" + (until == null ? "" : ", platí do " + Czech.date(until)));
    }

    public String decided(Decision decision) {
        return Czech.date(decision.on()) + ", " + decision.by() + ", pravidla " + decision.rules()
                + (decision.renewal() ? ", obnovení" : "")
                + (decision.reason().isEmpty() ? "" : ": " + decision.reason());
    }

    public String time(Time time) {
        var to = time.to();
        return time.kind().czech() + ", " + Czech.date(time.from()) + " – " + (to == null ? "trvá" : Czech.date(to))
                + (time.note().isEmpty() ? "" : ", " + time.note());
    }

    /// The hint at lock-in as a fact, never as a judgement (P32); empty below the number of the parameter.
    public String lockIn() {
        return file.cycles() < file.lockInFrom()
                ? ""
                : "Za sebou má "
                        + Czech.count(file.cycles(), "podporované místo", "podporovaná místa", "podporovaných míst")
                        + ". Zvažte, co má být po tomto jinak.";
    }

    public String place(Place place) {
        return place.title() + ", " + place.employer() + ", dohoda " + place.agreement()
                + (place.kept() ? ", drží se pro něj" : "");
    }

    public List<Told> history() {
        return file.history().stream()
                .map(row -> new Told(
                        Czech.dateTime(row.at()),
                        CandidateAction.valueOf(row.action()).done(),
                        row.onBehalfOf() == null
                                ? row.by()
                                : row.by() + " (v\u00a0zastoupení: " + row.onBehalfOf() + ")",
                        row.reason()))
                .toList();
    }
}
