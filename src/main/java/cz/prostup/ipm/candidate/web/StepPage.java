package cz.prostup.ipm.candidate.web;

import cz.prostup.ipm.candidate.CandidateAction;
import cz.prostup.ipm.candidate.CandidateFile.Head;
import cz.prostup.ipm.candidate.CandidateForms.Contract;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One step of a candidate, with what it asks for.
///
/// @param reasons      for who leaves or is refused
/// @param alternatives what a refused person was offered
/// @param vacancies    free places, for an approval
/// @param terms        of the place that is kept, for a contract only
public record StepPage(
        Head head,
        CandidateAction step,
        List<Option> reasons,
        List<Option> alternatives,
        List<Option> vacancies,
        @Nullable Contract terms,
        Input input) {

    public String title() {
        return step.label();
    }

    public List<Link> crumbs() {
        return List.of(new Link("Uchazeči", "/ipm/candidates"), new Link(head.name(), head.path()));
    }

    public String action() {
        return head.path() + "/" + CandidatePage.step(step);
    }

    public boolean is(String code) {
        return step.name().equals(code);
    }

    public boolean hires() {
        return step == CandidateAction.HIRE;
    }

    public Contract contract() {
        return Objects.requireNonNull(terms);
    }

    public boolean noteOptional() {
        return step != CandidateAction.REFUSE && step != CandidateAction.WAIT;
    }

    public String noteLabel() {
        return switch (step) {
            case REFUSE -> "Důvod, jak ho člověku řeknete";
            case WAIT -> "Na jakou práci by se hodil";
            case RECOMMEND -> "Co jste ověřili";
            case INTERVIEW -> "Jak pohovor dopadl";
            default -> "Poznámka";
        };
    }

    public String what() {
        return switch (step) {
            case CONTACT -> "Zapište, že jste s\u00a0člověkem mluvili o\u00a0integračním místě.";
            case INFORM ->
                "Obě povinnosti musí být člověku srozumitelné. Dejte mu podepsat poučení a\u00a0jeden výtisk mu nechte.";
            case INTERVIEW -> "Pohovor u\u00a0zaměstnavatele. Nejlíp na místě, kde se bude pracovat.";
            case ASK_ELIGIBILITY ->
                "Úřad práce ověří evidenci a\u00a0kritéria. Odpovědi o\u00a0vhodnosti musí být vyplněné.";
            case RECOMMEND ->
                "Podmínky splňuje, kdo je v\u00a0evidenci úřadu práce a\u00a0má aspoň jedno ověřené kritérium.";
            case REFUSE -> "Člověk dostane důvod a\u00a0nabídku jiné cesty. Cesta tím skončí.";
            case APPROVE -> "Místo se pro člověka začne držet až do dne nástupu.";
            case HIRE -> "Zapište podepsanou smlouvu. Založí se integrační místo se všemi lhůtami.";
            case WAIT -> "Člověk bude čekat, až se najde místo. Pořadí je podle data, nikdo se nehodnotí body.";
            case DECLINE, NOT_SELECT, WITHDRAW -> "Cesta tím skončí. Když se pro člověka drží místo, uvolní se.";
            default -> "Člověk se vrátí tam, odkud šel čekat.";
        };
    }
}
