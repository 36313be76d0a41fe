package cz.prostup.ipm.lead.web;

import cz.prostup.access.OpenToAll;
import cz.prostup.ipm.lead.LeadPlaces;
import cz.prostup.ipm.lead.LeadWords;
import cz.prostup.ipm.lead.ReportInterest;
import cz.prostup.ipm.lead.ReportInterest.Received;
import cz.prostup.ipm.lead.ReportInterest.TooMany;
import cz.prostup.ipm.lead.ReportInterest.Wrong;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// An employer says that they are interested, without an account. A robot that fills in the field which people do not
/// see is thanked and forgotten.
@Controller
@RequestMapping("/for-employers/interest")
@OpenToAll
class InterestController {

    private final ReportInterest reportInterest;
    private final LeadPlaces places;
    private final LeadWords words;

    InterestController(ReportInterest reportInterest, LeadPlaces places, LeadWords words) {
        this.reportInterest = reportInterest;
        this.places = places;
        this.words = words;
    }

    @GetMapping
    ModelAndView form() {
        return Screen.of(this, "interest", page(Input.blank()));
    }

    @PostMapping
    ModelAndView send(Input input, HttpServletRequest request) {
        input.requiredText("ico", "IČO", 20);
        input.requiredText("name", "Vaše jméno", 200);
        var lead = LeadForm.read(input, "OWN_INTEREST");
        if (lead == null) {
            return Screen.rejected(this, "interest", page(input));
        }
        if (input.has("web")) {
            return Screen.redirectTo("/for-employers/interest/sent/" + lead.branch());
        }
        return switch (reportInterest.report(lead, request.getRemoteAddr())) {
            case Received _ -> Screen.redirectTo("/for-employers/interest/sent/" + lead.branch());
            case Wrong(var refused) -> {
                input.fail(refused.field(), refused.reason());
                yield Screen.rejected(this, "interest", page(input));
            }
            case TooMany(int minutes) -> {
                input.failForm("Z\u00a0vaší sítě přišlo příliš mnoho zpráv za sebou. Zkuste to prosím za " + minutes
                        + " minut, nebo úřadu práce zavolejte.");
                var screen = Screen.of(this, "interest", page(input));
                screen.setStatus(HttpStatus.TOO_MANY_REQUESTS);
                yield screen;
            }
        };
    }

    @GetMapping("/sent/{branch}")
    ModelAndView sent(@PathVariable UUID branch) {
        var name = places.all().branches().stream()
                .filter(option -> option.value().equals(branch.toString()))
                .findFirst()
                .map(Option::label)
                .orElseThrow(() -> new NotFound(branch));
        return Screen.of(this, "interestSent", new InterestSentPage(name, words.number("answerDays")));
    }

    private InterestPage page(Input input) {
        return new InterestPage(input, places.all(), words.today(), words.number("answerDays"));
    }
}
