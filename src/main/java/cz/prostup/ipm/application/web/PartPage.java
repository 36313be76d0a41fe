package cz.prostup.ipm.application.web;

import cz.prostup.ipm.application.Application;
import cz.prostup.ipm.application.ApplicationScreens.File;
import cz.prostup.ipm.application.ApplicationState;
import cz.prostup.ipm.application.Check;
import cz.prostup.ipm.application.Choices.Choice;
import cz.prostup.ipm.application.Defect;
import cz.prostup.ipm.application.Part;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import cz.prostup.ui.Tone;
import java.util.List;
import java.util.Optional;

/// The form of one part. In the middle of a conflict it shows both versions.
///
/// @param choices of the part: what can be chosen in its lists
/// @param second  another list of the part, territories beside branches
public record PartPage(
        File file, Part part, List<Choice> choices, List<Choice> second, Input input, List<Difference> differences) {

    public Application application() {
        return file.application();
    }

    public String home() {
        return "/ipm/applications/" + application().id();
    }

    public String path() {
        return home() + "/" + part.path();
    }

    public List<Link> crumbs() {
        return ApplicationPage.crumbs(application());
    }

    public boolean is(String name) {
        return part.name().equals(name);
    }

    public List<Option> options() {
        return Words.plain(choices);
    }

    public List<Option> secondOptions() {
        return Words.plain(second);
    }

    public List<Option> hintedOptions() {
        return Words.options(choices);
    }

    /// Steps that a person ticks.
    public List<Option> byHand() {
        return choices.stream()
                .filter(step -> step.hint().isEmpty())
                .map(step -> Option.of(step.code(), step.label()))
                .toList();
    }

    /// Steps that follow from the data.
    public List<Choice> derived() {
        return choices.stream().filter(step -> !step.hint().isEmpty()).toList();
    }

    public State state(Choice step) {
        var done = switch (step.hint()) {
            case "CAPACITY" -> !application().mentor().capacity().isBlank();
            case "MENTOR" -> application().mentor().isNamed();
            default -> agreementSigned();
        };
        return done ? State.ok("hotovo") : State.plain("zatím ne");
    }

    private boolean agreementSigned() {
        return Optional.ofNullable(application().agreement())
                .filter(agreement -> agreement.state().equals("IN_FORCE"))
                .isPresent();
    }

    public String done() {
        var derived =
                derived().stream().filter(step -> state(step).tone() == Tone.OK).count();
        return application().steps().size() + derived + " ze " + choices.size();
    }

    public boolean asksMunicipality() {
        return application().employer().isMunicipalCompany();
    }

    public List<Check> checks() {
        return file.checks().stream()
                .filter(check -> check.where().startsWith(part.path() + "#"))
                .toList();
    }

    public Tone tone(Check check) {
        return ApplicationPage.toneOf(check);
    }

    /// What the office pointed out in this part.
    public List<Defect> defects() {
        return application().state() == ApplicationState.RETURNED
                ? file.lastDefects().stream()
                        .filter(defect -> defect.field().part() == part)
                        .toList()
                : List.of();
    }

    public String answerField(Defect defect) {
        return "answer-" + defect.id();
    }
}
