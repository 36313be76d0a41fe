package cz.prostup.people.demo;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;

import cz.prostup.people.emergency.BreakGlass;
import cz.prostup.people.emergency.EmergencyId;
import cz.prostup.people.emergency.EndEmergency;
import cz.prostup.people.emergency.ReportEmergency;
import cz.prostup.people.emergency.ReviewEmergency;
import cz.prostup.people.emergency.ReviewEmergency.Verdict;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.annotation.Order;

/// Files that were opened in danger, what was written of it afterwards, and what the data-protection officer said.
@DemoPart
@Order(90)
class Emergencies implements Chapter {

    private static final String OSPOD = "lada.dubova";
    private static final String OFFICER = "judita.tajna";
    private static final int RUNNING_MINUTES = 20;

    private record Call(String given, String family, LocalDate born, String category, String reason) {}

    private final BreakGlass breakGlass;
    private final EndEmergency endEmergency;
    private final ReportEmergency reportEmergency;
    private final ReviewEmergency reviewEmergency;

    Emergencies(
            BreakGlass breakGlass,
            EndEmergency endEmergency,
            ReportEmergency reportEmergency,
            ReviewEmergency reviewEmergency) {
        this.breakGlass = breakGlass;
        this.endEmergency = endEmergency;
        this.reportEmergency = reportEmergency;
        this.reviewEmergency = reviewEmergency;
    }

    @Override
    public void into(Scene scene) {
        var ella = breaks(
                scene,
                scene.day(20, MONDAY).atTime(18, 0),
                OSPOD,
                new Call(
                        "Ella",
                        "Jívová",
                        LocalDate.of(2018, 6, 11),
                        "CHILD",
                        "Škola volá, že pro dítě nikdo nepřišel, hledám kontakt na otce."));
        reports(
                scene,
                ella,
                scene.day(20, TUESDAY),
                OSPOD,
                "Otec nepočítal s\u00a0dřívějším koncem družiny, dítě si vyzvedl do hodiny.");
        reviews(scene, ella, scene.day(20, THURSDAY), Verdict.JUSTIFIED, "");
        var denisa = breaks(
                scene,
                scene.day(12, MONDAY).atTime(13, 0),
                "stepan.vrba",
                new Call(
                        "Denisa",
                        "Kolouchová",
                        LocalDate.of(1999, 5, 23),
                        "HEALTH",
                        "Potřebuji vědět, jestli dochází do kontaktního centra."));
        reports(
                scene,
                denisa,
                scene.day(12, TUESDAY),
                "stepan.vrba",
                "Chtěl jsem ji pozvat na schůzku o\u00a0bydlení.");
        reviews(
                scene,
                denisa,
                scene.day(12, THURSDAY),
                Verdict.UNJUSTIFIED,
                "Nikdo nebyl v\u00a0ohrožení, stačilo zavolat do Kotvy. Paní Kolouchovou jsme informovali, kolega prošel školením.");
        var pavel = breaks(
                scene,
                scene.day(2, TUESDAY).atTime(19, 0),
                OSPOD,
                new Call(
                        "Pavel",
                        "Jíva",
                        LocalDate.of(1986, 8, 2),
                        "CHILD",
                        "Dítě čeká na policejní stanici, hledám telefon na otce."));
        reports(scene, pavel, scene.day(1, MONDAY), OSPOD, "Otec měl nehodu na kole, dítě převzala babička.");
        var josef = breaks(
                scene,
                scene.lately(2).atTime(17, 0),
                OSPOD,
                new Call(
                        "Josef",
                        "Habr",
                        LocalDate.of(1968, 8, 17),
                        "LIFE",
                        "Soused hlásí požár chaty, kde má přespávat, hledáme, kde je."));
        scene.at(scene.lately(2), 18, OSPOD, viewer -> endEmergency.end(josef.get(), viewer));
        breaks(
                scene,
                scene.now().minusMinutes(RUNNING_MINUTES),
                OSPOD,
                new Call(
                        "Tereza",
                        "Malinová",
                        LocalDate.of(2001, 2, 2),
                        "VIOLENCE",
                        "Městská policie žádá kontakt na blízké, utíká s\u00a0dítětem před násilím."));
    }

    private AtomicReference<EmergencyId> breaks(Scene scene, LocalDateTime time, String login, Call call) {
        var access = new AtomicReference<EmergencyId>();
        scene.at(
                time,
                scene.who(login),
                viewer -> access.set(Done.as(
                                BreakGlass.Opened.class,
                                breakGlass.begin(
                                        new BreakGlass.Wanted(
                                                call.given(),
                                                call.family(),
                                                call.born(),
                                                null,
                                                call.category(),
                                                call.reason()),
                                        viewer))
                        .id()));
        return access;
    }

    private void reports(Scene scene, AtomicReference<EmergencyId> access, LocalDate day, String login, String text) {
        scene.at(
                day,
                8,
                login,
                viewer -> Done.as(ReportEmergency.Reported.class, reportEmergency.report(access.get(), text, viewer)));
    }

    private void reviews(
            Scene scene, AtomicReference<EmergencyId> access, LocalDate day, Verdict verdict, String note) {
        scene.at(
                day,
                10,
                OFFICER,
                viewer -> Done.as(
                        ReviewEmergency.Reviewed.class, reviewEmergency.review(access.get(), verdict, note, viewer)));
    }
}
