package cz.prostup.journeys;

import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.consent.ConsentForm;
import cz.prostup.people.consent.ConsentOutcome.Recorded;
import cz.prostup.people.consent.GiveConsent;
import cz.prostup.people.consent.GivenBy;
import cz.prostup.people.consent.NewConsent;
import cz.prostup.people.consent.PrepareConsent;
import cz.prostup.shared.Today;
import cz.prostup.ui.Language;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// A person with a consent in force and one that waits for an answer.
@Component
class ConsentScene {

    record Scene(Actor worker, Actor self, String form, List<String> ofWorker, List<String> ofPerson) {}

    private final IpmCast cast;
    private final PeopleCast people;
    private final PrepareConsent prepare;
    private final GiveConsent give;
    private final Today today;

    ConsentScene(IpmCast cast, PeopleCast people, PrepareConsent prepare, GiveConsent give, Today today) {
        this.cast = cast;
        this.people = people;
        this.prepare = prepare;
        this.give = give;
        this.today = today;
    }

    Scene open() {
        var city = people.city();
        var person = city.client("Oksana", "Souhlasná");
        city.accompanies(person, city.socialUnit, city.caseManager, "CASE_MANAGER");
        var viewer = city.caseManager.viewer();
        var asked = asked(city, today.date());
        var given = ((Recorded) cast.as(viewer, () -> give.give(viewer, person, asked, "", null))).id();
        var draft = ((Recorded) cast.as(viewer, () -> prepare.prepare(viewer, person, asked, null))).id();
        var list = "/people/" + person + "/consents";
        return new Scene(
                city.caseManager,
                city.himself(person),
                list + "/new",
                List.of(list, list + "/new", list + "/" + given, list + "/" + draft, list + "/" + given + "/withdraw"),
                List.of(
                        "/me",
                        "/me/file",
                        "/me/consents",
                        "/me/consents/" + draft,
                        "/me/consents/" + given,
                        "/me/consents/" + given + "/withdraw"));
    }

    private static NewConsent asked(PeopleCast.City city, LocalDate from) {
        return new NewConsent(
                "CASE_COORDINATION",
                Language.UK,
                ConsentForm.ELECTRONIC,
                GivenBy.PERSON,
                "",
                city.socialUnit,
                List.of("FINANCE", "HOUSING"),
                List.of(city.debtAdviceUnit),
                from,
                from.plusDays(20),
                false);
    }
}
