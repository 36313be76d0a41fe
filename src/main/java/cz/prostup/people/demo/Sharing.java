package cz.prostup.people.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import cz.prostup.access.Viewer;
import cz.prostup.people.Basis;
import cz.prostup.people.Layer;
import cz.prostup.people.PersonId;
import cz.prostup.people.sharing.AnswerEnquiry;
import cz.prostup.people.sharing.AskPartners;
import cz.prostup.people.sharing.EndSharing;
import cz.prostup.people.sharing.EnquiryAnswer;
import cz.prostup.people.sharing.EnquiryId;
import cz.prostup.people.sharing.GrantId;
import cz.prostup.people.sharing.Part;
import cz.prostup.people.sharing.QuestionId;
import cz.prostup.people.sharing.ShareWithUnit;
import cz.prostup.people.sharing.WantedGrant;
import cz.prostup.people.sharing.WithdrawEnquiry;
import cz.prostup.shared.Ids;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What one unit lets another read, and what partners were asked.
@DemoPart
@Order(50)
class Sharing implements Chapter {

    private static final String FIRST = "barbora.lipska";
    private static final String SOCIAL = "jasanov-socialni";
    private static final Set<Part> PARTS = Set.of(Part.NOTE, Part.GOAL, Part.DOCUMENT);

    /// @param purpose of the sharing and of the consent, when it stands on one
    private record Wish(
            Who who,
            String from,
            String to,
            String purpose,
            Basis basis,
            String note,
            Set<String> domains,
            LocalDate until) {}

    private final ShareWithUnit shareWithUnit;
    private final EndSharing endSharing;
    private final AskPartners askPartners;
    private final AnswerEnquiry answerEnquiry;
    private final WithdrawEnquiry withdrawEnquiry;
    private final JdbcClient db;

    Sharing(
            ShareWithUnit shareWithUnit,
            EndSharing endSharing,
            AskPartners askPartners,
            AnswerEnquiry answerEnquiry,
            WithdrawEnquiry withdrawEnquiry,
            JdbcClient db) {
        this.shareWithUnit = shareWithUnit;
        this.endSharing = endSharing;
        this.askPartners = askPartners;
        this.answerEnquiry = answerEnquiry;
        this.withdrawEnquiry = withdrawEnquiry;
        this.db = db;
    }

    @Override
    public void into(Scene scene) {
        byConsent(scene);
        byLaw(scene);
        ranOut(scene);
        asked(scene);
    }

    private void byConsent(Scene scene) {
        shares(
                scene,
                scene.day(29, TUESDAY),
                FIRST,
                new Wish(
                        Who.ANTONIN,
                        SOCIAL,
                        "jasanov-finance",
                        "CITY_DEBT",
                        Basis.CONSENT,
                        "",
                        Set.of("FINANCE"),
                        scene.today().plusDays(20)));
        shares(
                scene,
                scene.day(29, TUESDAY),
                FIRST,
                new Wish(
                        Who.ANTONIN,
                        SOCIAL,
                        "nabrezi",
                        "IPM_SUPPORT",
                        Basis.CONSENT,
                        "",
                        Set.of("FINANCE"),
                        scene.today().plusDays(60)));
        shares(
                scene,
                scene.day(15, WEDNESDAY),
                FIRST,
                new Wish(
                        Who.KATERINA,
                        SOCIAL,
                        "jasanov-bydleni",
                        "HOUSING",
                        Basis.CONSENT,
                        "",
                        Set.of("HOUSING"),
                        scene.today().plusDays(10)));
        shares(
                scene,
                scene.day(22, WEDNESDAY),
                FIRST,
                new Wish(
                        Who.JOSEF,
                        SOCIAL,
                        "kotva",
                        "CASE_COORDINATION",
                        Basis.CONSENT,
                        "",
                        Set.of("HOUSING", "SOCIAL_SKILLS"),
                        scene.today().plusMonths(3)));
    }

    /// Nobody ended it: its last day simply came.
    private void ranOut(Scene scene) {
        shares(
                scene,
                scene.day(16, TUESDAY),
                FIRST,
                new Wish(
                        Who.JOSEF,
                        SOCIAL,
                        "nabrezi",
                        "CASE_COORDINATION",
                        Basis.STATUTE_SOCIAL_WORK,
                        "",
                        Set.of("FINANCE"),
                        scene.day(8, FRIDAY)));
    }

    private void byLaw(Scene scene) {
        shares(
                scene,
                scene.day(18, TUESDAY),
                FIRST,
                new Wish(
                        Who.KATERINA,
                        SOCIAL,
                        "jasanov-ospod",
                        "CASE_COORDINATION",
                        Basis.STATUTE_OSPOD,
                        "",
                        Set.of("FAMILY", "HOUSING"),
                        scene.today().plusMonths(5)));
        var petr = shares(
                scene,
                scene.day(19, TUESDAY),
                FIRST,
                new Wish(
                        Who.PETR,
                        SOCIAL,
                        "kotva",
                        "CASE_COORDINATION",
                        Basis.STATUTE_SOCIAL_WORK,
                        "",
                        Set.of("HOUSING", "SOCIAL_SKILLS"),
                        scene.today().plusMonths(3)));
        scene.at(
                scene.day(7, THURSDAY),
                9,
                FIRST,
                viewer -> Done.as(
                        EndSharing.Ended.class,
                        endSharing.end(
                                scene.person(Who.PETR),
                                petr,
                                0,
                                "Petr už má vlastní bydlení, Kotva víc nepotřebuje.",
                                viewer)));
        shares(
                scene,
                scene.day(14, FRIDAY),
                FIRST,
                new Wish(
                        Who.LUDMILA,
                        SOCIAL,
                        "jasanov-bydleni",
                        "HOUSING",
                        Basis.VITAL_INTEREST,
                        "Havárie topení v\u00a0bytě, paní Tichá je po operaci a\u00a0souhlas dát nemůže.",
                        Set.of("HOUSING"),
                        scene.today().plusMonths(1)));
        shares(
                scene,
                scene.day(2, WEDNESDAY),
                "romana.domkova",
                new Wish(
                        Who.KATERINA,
                        "jasanov-bydleni",
                        SOCIAL,
                        "HOUSING",
                        Basis.PUBLIC_TASK,
                        "Zákon o\u00a0obcích, § 35: péče o\u00a0potřebu bydlení občanů obce.",
                        Set.of("HOUSING"),
                        scene.today().plusDays(8)));
        scene.at(
                scene.day(9, THURSDAY),
                9,
                "alena.bila",
                viewer -> scene.participant("Jiřina Habrová")
                        .ifPresent(person -> share(
                                scene,
                                viewer,
                                person,
                                new GrantId(Ids.next()),
                                new Wish(
                                        Who.VLASTA,
                                        "tsl-podpora",
                                        "poradna",
                                        "IPM_SUPPORT",
                                        Basis.AGREEMENT,
                                        "",
                                        Set.of("WORK_EXPERIENCE"),
                                        scene.today().plusMonths(2)))));
    }

    private GrantId shares(Scene scene, LocalDate day, String login, Wish wish) {
        var id = new GrantId(Ids.next());
        scene.at(day, 12, login, viewer -> share(scene, viewer, scene.person(wish.who()), id, wish));
        return id;
    }

    private void share(Scene scene, Viewer viewer, PersonId person, GrantId id, Wish wish) {
        @Nullable UUID consent = wish.basis() == Basis.CONSENT ? scene.consent(wish.who(), wish.purpose()) : null;
        Done.as(
                ShareWithUnit.Shared.class,
                shareWithUnit.share(
                        person,
                        new WantedGrant(
                                id,
                                scene.unit(wish.from()),
                                scene.unit(wish.to()),
                                wish.purpose(),
                                wish.basis(),
                                wish.note(),
                                consent,
                                wish.domains(),
                                PARTS,
                                wish.domains().contains("WORK_EXPERIENCE") ? Layer.WORK : Layer.SUPPORT,
                                wish.until()),
                        viewer));
    }

    private void asked(Scene scene) {
        var enquiries = new EnumMap<Who, EnquiryId>(Who.class);
        asks(scene, enquiries, Who.ANTONIN, scene.day(31, TUESDAY), Basis.STATUTE_SOCIAL_WORK, "nabrezi");
        answers(scene, enquiries, Who.ANTONIN, scene.day(31, THURSDAY), "jan.broz", EnquiryAnswer.KNOWN);
        asks(scene, enquiries, Who.PETR, scene.day(20, TUESDAY), Basis.CONSENT, "nabrezi", "kotva");
        answers(scene, enquiries, Who.PETR, scene.day(20, WEDNESDAY), "jan.broz", EnquiryAnswer.NONE);
        answers(scene, enquiries, Who.PETR, scene.day(20, THURSDAY), "sarka.pevna", EnquiryAnswer.ASK_CLIENT);
        asks(scene, enquiries, Who.OKSANA, scene.day(11, TUESDAY), Basis.STATUTE_SOCIAL_WORK, "kotva");
        asks(scene, enquiries, Who.JOSEF, scene.day(10, MONDAY), Basis.STATUTE_SOCIAL_WORK, "nabrezi");
        scene.at(
                scene.day(10, WEDNESDAY),
                8,
                FIRST,
                viewer -> withdrawEnquiry.withdraw(
                        scene.person(Who.JOSEF), Objects.requireNonNull(enquiries.get(Who.JOSEF)), 0, viewer));
        asks(
                scene,
                enquiries,
                Who.TENZIN,
                scene.lately(1),
                Basis.STATUTE_SOCIAL_WORK,
                "nabrezi",
                "kotva",
                "jasanov-ospod");
    }

    private void asks(
            Scene scene, Map<Who, EnquiryId> enquiries, Who who, LocalDate day, Basis basis, String... units) {
        var id = new EnquiryId(Ids.next());
        enquiries.put(who, id);
        scene.at(
                day,
                13,
                FIRST,
                viewer -> Done.as(
                        AskPartners.Asked.class,
                        askPartners.ask(
                                scene.person(who),
                                new AskPartners.Wanted(
                                        id,
                                        Scene.unitOf(viewer),
                                        Arrays.stream(units).map(scene::unit).collect(Collectors.toSet()),
                                        basis),
                                viewer)));
    }

    private void answers(
            Scene scene, Map<Who, EnquiryId> enquiries, Who who, LocalDate day, String login, EnquiryAnswer answer) {
        scene.at(
                day,
                14,
                login,
                viewer -> Done.as(
                        AnswerEnquiry.Answered.class,
                        answerEnquiry.answer(
                                question(Objects.requireNonNull(enquiries.get(who)), viewer), answer, viewer)));
    }

    private QuestionId question(EnquiryId enquiry, Viewer viewer) {
        return new QuestionId(db.sql("select id from people.enquiry_partner where enquiry_id = :id and unit_id = :unit")
                .param("id", enquiry.value())
                .param("unit", Scene.unitOf(viewer))
                .query(UUID.class)
                .single());
    }
}
