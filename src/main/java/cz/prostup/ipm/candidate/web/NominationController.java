package cz.prostup.ipm.candidate.web;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.candidate.CandidateForms;
import cz.prostup.ipm.candidate.NominateCandidate;
import cz.prostup.ipm.candidate.NominateCandidate.Nomination;
import cz.prostup.ipm.candidate.NominateCandidate.Outcome;
import cz.prostup.ipm.candidate.NominateCandidate.Wish;
import cz.prostup.people.PersonDetails;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Nominating somebody: search first, write down only who is not there.
@Controller
@CandidateReaders
class NominationController {

    private final CandidateForms forms;
    private final NominateCandidate nominate;

    NominationController(CandidateForms forms, NominateCandidate nominate) {
        this.forms = forms;
        this.nominate = nominate;
    }

    @GetMapping("/ipm/candidates/new")
    ModelAndView ask(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String fresh) {
        var input = Input.blank().with("q", q).with("person", person).with("fresh", fresh);
        return Screen.of(this, "nomination", page(viewer, input, List.of()));
    }

    @PostMapping("/ipm/candidates")
    ModelAndView nominate(Viewer viewer, Input input, HttpServletResponse response) {
        var wanted = read(viewer, input);
        var details = input.has("person") ? null : details(input);
        if (wanted == null || input.hasErrors()) {
            return Screen.rejected(this, "nomination", page(viewer, input, List.of()));
        }
        var outcome = details == null
                ? nominate.nominate(viewer, Addresses.person(input.text("person")), wanted)
                : nominate.nominateNew(viewer, details, input.checked("different"), wanted);
        return switch (outcome) {
            case Outcome.Nominated(var id) -> {
                Flash.say(response, "Návrh je zapsaný.");
                yield Screen.redirectTo("/ipm/candidates/" + id);
            }
            case Outcome.LooksAlike(var whom) -> {
                input.failForm("Není to někdo z\u00a0těch, koho už v\u00a0Prostupu známe? Podívejte se níž.");
                yield Screen.rejected(this, "nomination", page(viewer, input, whom));
            }
            case Outcome.Refused(var field, var why) -> {
                input.fail(field, why);
                yield Screen.rejected(this, "nomination", page(viewer, input, List.of()));
            }
        };
    }

    private @Nullable Nomination read(Viewer viewer, Input input) {
        var offers = forms.nomination(viewer);
        var channel = input.choice("channel", "Odkud návrh přichází", values(offers.channels()));
        var unit = offers.units().size() == 1
                ? offers.units().getFirst().value()
                : input.choice("unit", "Za který útvar", values(offers.units()));
        var branch = offers.branches().size() == 1
                ? offers.branches().getFirst().value()
                : input.choice("branch", "Pobočka úřadu práce", values(offers.branches()));
        var employer =
                input.has("employer") ? input.choice("employer", "Zaměstnavatel", values(offers.employers())) : null;
        var wish = isOffice(viewer) ? Wish.PUBLIC_TASK : input.code("wish", "Podle čeho to úřadu říkáte", Wish.class);
        var why = input.requiredText("why", "Proč právě tento člověk", 1000);
        var supportedBy = input.text("supportedBy", "Kdo ho doprovází", 200);
        return channel == null || unit == null || branch == null || wish == null || why == null
                ? null
                : new Nomination(
                        channel,
                        UUID.fromString(unit),
                        UUID.fromString(branch),
                        employer == null ? null : UUID.fromString(employer),
                        wish,
                        why,
                        Objects.requireNonNullElse(supportedBy, ""));
    }

    private static @Nullable PersonDetails details(Input input) {
        var given = input.text("given", "Jméno", 200);
        var family = input.requiredText("family", "Příjmení", 200);
        var born = input.date("birthDate", "Datum narození");
        var phone = input.text("phone", "Telefon", 40);
        return family == null || born == null
                ? null
                : PersonDetails.of(
                        Objects.requireNonNullElse(given, ""), family, born, Objects.requireNonNullElse(phone, ""));
    }

    private NominationPage page(Viewer viewer, Input input, List<String> alike) {
        var person = input.text("person");
        var chosen = person.isEmpty() ? null : forms.person(viewer, Addresses.person(person));
        boolean fresh = chosen == null && input.has("fresh");
        var words = input.text("q");
        return new NominationPage(
                words,
                chosen == null && !fresh ? forms.people(viewer, words) : List.of(),
                chosen,
                fresh,
                isOffice(viewer),
                forms.nomination(viewer),
                alike,
                input);
    }

    private static boolean isOffice(Viewer viewer) {
        return viewer.isAny(Role.KOP_OFFICER, Role.KOP_ADVISER);
    }

    private static List<String> values(List<Option> options) {
        return options.stream().map(Option::value).toList();
    }
}
