package cz.prostup.people.demo;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.KeepFile;
import cz.prostup.documents.attachments.Upload;
import cz.prostup.people.consent.ConsentForm;
import cz.prostup.people.consent.ConsentId;
import cz.prostup.people.consent.ConsentOutcome;
import cz.prostup.people.consent.GiveConsent;
import cz.prostup.people.consent.GivenBy;
import cz.prostup.people.consent.NewConsent;
import cz.prostup.people.consent.PrepareConsent;
import cz.prostup.people.consent.RefuseConsent;
import cz.prostup.people.consent.WithdrawConsent;
import cz.prostup.ui.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;

/// What people were asked for and what they said.
@DemoPart
@Order(30)
class Promises implements Chapter {

    private static final String FIRST = "barbora.lipska";

    private final PrepareConsent prepareConsent;
    private final GiveConsent giveConsent;
    private final KeepFile keepFile;
    private final RefuseConsent refuseConsent;
    private final WithdrawConsent withdrawConsent;

    Promises(
            PrepareConsent prepareConsent,
            GiveConsent giveConsent,
            KeepFile keepFile,
            RefuseConsent refuseConsent,
            WithdrawConsent withdrawConsent) {
        this.prepareConsent = prepareConsent;
        this.giveConsent = giveConsent;
        this.keepFile = keepFile;
        this.refuseConsent = refuseConsent;
        this.withdrawConsent = withdrawConsent;
    }

    @Override
    public void into(Scene scene) {
        employees(scene);
        family(scene);
        others(scene);
        said(scene);
    }

    private void employees(Scene scene) {
        gives(
                scene,
                Who.ANTONIN,
                scene.day(30, MONDAY),
                scene.day(30, MONDAY).plusMonths(11),
                "IPM_SUPPORT",
                List.of("FINANCE", "WORK_EXPERIENCE"),
                "nabrezi",
                "jasanov-podpora");
        gives(
                scene,
                Who.ANTONIN,
                scene.day(30, MONDAY),
                scene.today().plusDays(20),
                "CITY_DEBT",
                List.of("FINANCE"),
                "jasanov-finance");
        gives(
                scene,
                Who.VLASTA,
                scene.day(35, THURSDAY),
                scene.day(35, THURSDAY).plusMonths(11),
                "IPM_SUPPORT",
                List.of("WORK_EXPERIENCE", "SOCIAL_SKILLS"),
                "nabrezi",
                "jasanov-vedeni");
        gives(scene, Who.VLASTA, scene.day(12, THURSDAY), scene.today().plusMonths(8), "FOLLOW_UP", List.of());
        scene.at(
                scene.lately(2),
                11,
                FIRST,
                viewer -> Done.as(
                        ConsentOutcome.Recorded.class,
                        prepareConsent.prepare(
                                viewer,
                                scene.person(Who.VLASTA),
                                asked(
                                        scene,
                                        viewer,
                                        "CASE_COORDINATION",
                                        scene.lately(2),
                                        scene.today().plusMonths(6),
                                        List.of("FINANCE", "HOUSING"),
                                        "nabrezi"),
                                null)));
    }

    private void family(Scene scene) {
        gives(
                scene,
                Who.KATERINA,
                scene.day(22, MONDAY),
                scene.today().plusMonths(5),
                "CASE_COORDINATION",
                List.of("FAMILY", "HOUSING", "FINANCE", "PHYSICAL_HEALTH"),
                "nabrezi",
                "kotva");
        gives(
                scene,
                Who.KATERINA,
                scene.day(16, TUESDAY),
                scene.today().plusMonths(4),
                "HOUSING",
                List.of("HOUSING"),
                "jasanov-bydleni");
    }

    private void others(Scene scene) {
        gives(
                scene,
                Who.JOSEF,
                scene.day(23, TUESDAY),
                scene.today().plusMonths(4),
                "CASE_COORDINATION",
                List.of("HOUSING", "SOCIAL_SKILLS"),
                "kotva");
        gives(
                scene,
                Who.PETR,
                scene.day(32, MONDAY),
                scene.day(14, MONDAY),
                "HOUSING",
                List.of("HOUSING"),
                "jasanov-bydleni");
        gives(
                scene,
                Who.PETR,
                scene.day(20, MONDAY),
                scene.today().plusMonths(5),
                "PARTNER_QUERY",
                List.of(),
                "nabrezi",
                "kotva");
        gives(
                scene,
                Who.PETR,
                scene.day(6, THURSDAY),
                scene.today().plusMonths(6),
                "HOUSING",
                List.of("HOUSING"),
                "jasanov-bydleni");
        gives(scene, Who.PETR, scene.day(4, THURSDAY), scene.today().plusMonths(6), "STORY", List.of());
        scene.at(
                scene.day(12, TUESDAY),
                11,
                FIRST,
                viewer -> keep(
                        scene,
                        Who.OKSANA,
                        giveConsent.give(
                                viewer,
                                scene.person(Who.OKSANA),
                                new NewConsent(
                                        "CASE_COORDINATION",
                                        Language.UK,
                                        ConsentForm.PAPER_SCAN,
                                        GivenBy.PERSON,
                                        "",
                                        Scene.unitOf(viewer),
                                        List.of("LANGUAGE_CULTURE", "HOUSING"),
                                        List.of(scene.unit("nabrezi")),
                                        scene.day(12, TUESDAY),
                                        scene.today().plusMonths(6),
                                        false),
                                "registratura odboru, šanon 7",
                                scan(viewer, "Souhlas paní Melnyk, podepsaný papír."),
                                null),
                        "CASE_COORDINATION"));
        scene.at(
                scene.day(9, WEDNESDAY),
                11,
                "vilem.opatrny",
                viewer -> keep(
                        scene,
                        Who.LUDMILA,
                        giveConsent.give(
                                viewer,
                                scene.person(Who.LUDMILA),
                                new NewConsent(
                                        "HOUSING",
                                        Language.CS_EASY,
                                        ConsentForm.PAPER_SCAN,
                                        GivenBy.GUARDIAN,
                                        "Vilém Opatrný, veřejný opatrovník",
                                        Scene.unitOf(viewer),
                                        List.of("HOUSING"),
                                        List.of(scene.unit("jasanov-bydleni")),
                                        scene.day(9, WEDNESDAY),
                                        scene.today().plusMonths(7),
                                        false),
                                "spis opatrovance, list 12",
                                null),
                        "HOUSING"));
    }

    private AttachmentId scan(Viewer viewer, String text) {
        var upload = Upload.of("souhlas.txt", text.getBytes(StandardCharsets.UTF_8));
        return Done.as(KeepFile.Kept.class, keepFile.keep(upload, viewer))
                .file()
                .id();
    }

    private void said(Scene scene) {
        scene.at(
                scene.day(8, WEDNESDAY),
                10,
                FIRST,
                viewer -> Done.as(
                        ConsentOutcome.Recorded.class,
                        refuseConsent.refuse(
                                viewer,
                                scene.person(Who.KATERINA),
                                asked(
                                        scene,
                                        viewer,
                                        "STORY",
                                        scene.day(8, WEDNESDAY),
                                        scene.today().plusMonths(3),
                                        List.of()),
                                null)));
        scene.at(
                scene.day(4, TUESDAY),
                10,
                FIRST,
                viewer -> Done.as(
                        ConsentOutcome.Recorded.class,
                        withdrawConsent.withdraw(
                                viewer,
                                new ConsentId(scene.consent(Who.JOSEF, "CASE_COORDINATION")),
                                1,
                                "Řekl to na schůzce: s\u00a0Kotvou chce mluvit sám.")));
    }

    private void gives(
            Scene scene, Who who, LocalDate day, LocalDate to, String purpose, List<String> domains, String... units) {
        scene.at(
                day,
                11,
                FIRST,
                viewer -> keep(
                        scene,
                        who,
                        giveConsent.give(
                                viewer,
                                scene.person(who),
                                asked(scene, viewer, purpose, day, to, domains, units),
                                "",
                                null),
                        purpose));
    }

    private static void keep(Scene scene, Who who, ConsentOutcome outcome, String purpose) {
        var id = Done.as(ConsentOutcome.Recorded.class, outcome).id();
        scene.consented(who, purpose, id.value());
    }

    private static NewConsent asked(
            Scene scene,
            Viewer viewer,
            String purpose,
            LocalDate from,
            LocalDate to,
            List<String> domains,
            String... units) {
        return new NewConsent(
                purpose,
                Language.CS,
                ConsentForm.ELECTRONIC,
                GivenBy.PERSON,
                "",
                Scene.unitOf(viewer),
                domains,
                Arrays.stream(units).map(scene::unit).toList(),
                from,
                to,
                false);
    }
}
