package cz.prostup.people.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import cz.prostup.access.Viewer;
import cz.prostup.people.Basis;
import cz.prostup.people.circle.ArrangeCircle;
import cz.prostup.people.circle.CircleOutcome;
import cz.prostup.people.circle.HandResponsibility;
import cz.prostup.people.circle.OfferAction;
import cz.prostup.people.circle.OfferId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who accompanies whom, and who answers for it.
@DemoPart
@Order(40)
class Company implements Chapter {

    private static final String HEAD = "jitka.javorova";
    private static final String FIRST = "barbora.lipska";
    private static final String SECOND = "stepan.vrba";

    private final ArrangeCircle arrangeCircle;
    private final HandResponsibility handResponsibility;
    private final JdbcClient db;

    Company(ArrangeCircle arrangeCircle, HandResponsibility handResponsibility, JdbcClient db) {
        this.arrangeCircle = arrangeCircle;
        this.handResponsibility = handResponsibility;
        this.db = db;
    }

    @Override
    public void into(Scene scene) {
        responsible(scene);
        handedOver(scene);
        joined(scene);
    }

    /// Nobody answers for Miloslav and for the other Jan yet: the head sees it.
    private void responsible(Scene scene) {
        var first = List.of(Who.VLASTA, Who.ANTONIN, Who.KATERINA, Who.ELLA, Who.LUDMILA, Who.PETR, Who.JOSEF);
        scene.at(scene.day(25, MONDAY), 13, FIRST, viewer -> first.forEach(who -> takes(scene, viewer, who)));
        scene.at(
                scene.day(23, MONDAY),
                13,
                FIRST,
                viewer -> List.of(Who.OKSANA, Who.TENZIN).forEach(who -> takes(scene, viewer, who)));
        scene.at(
                scene.day(25, MONDAY),
                14,
                SECOND,
                viewer -> List.of(Who.PAVEL, Who.JAN, Who.BOZENA, Who.TEREZA, Who.ZDENEK, Who.ALENA)
                        .forEach(who -> takes(scene, viewer, who)));
        scene.at(scene.day(15, MONDAY), 13, "sarka.pevna", viewer -> takes(scene, viewer, Who.DENISA));
    }

    private void takes(Scene scene, Viewer viewer, Who who) {
        move(scene, viewer, who, propose(scene, viewer, who, viewer), OfferAction.ACCEPT);
    }

    private void handedOver(Scene scene) {
        var offers = new EnumMap<Who, OfferId>(Who.class);
        offered(scene, offers, Who.KATERINA, FIRST, scene.day(8, MONDAY));
        decided(scene, offers, Who.KATERINA, SECOND, scene.day(8, TUESDAY), OfferAction.ACCEPT);
        offered(scene, offers, Who.OKSANA, FIRST, scene.day(6, MONDAY));
        decided(scene, offers, Who.OKSANA, SECOND, scene.day(6, TUESDAY), OfferAction.DECLINE);
        offered(scene, offers, Who.PETR, FIRST, scene.day(9, MONDAY));
        decided(scene, offers, Who.PETR, SECOND, scene.day(9, TUESDAY), OfferAction.ACCEPT);
        decided(scene, offers, Who.PETR, SECOND, scene.day(8, FRIDAY), OfferAction.GIVE_BACK);
        offered(scene, offers, Who.TENZIN, HEAD, scene.day(5, MONDAY));
        decided(scene, offers, Who.TENZIN, HEAD, scene.day(5, WEDNESDAY), OfferAction.WITHDRAW);
        offered(scene, offers, Who.JOSEF, FIRST, scene.lately(2));
    }

    private void offered(Scene scene, Map<Who, OfferId> offers, Who who, String login, LocalDate day) {
        scene.at(day, 15, login, viewer -> offers.put(who, propose(scene, viewer, who, scene.who(SECOND))));
    }

    private void decided(
            Scene scene, Map<Who, OfferId> offers, Who who, String login, LocalDate day, OfferAction action) {
        scene.at(day, 16, login, viewer -> move(scene, viewer, who, Objects.requireNonNull(offers.get(who)), action));
    }

    private OfferId propose(Scene scene, Viewer viewer, Who who, Viewer to) {
        var outcome = handResponsibility.propose(viewer, scene.person(who), to.userId(), Scene.unitOf(to));
        return Done.as(CircleOutcome.Proposed.class, outcome).offer();
    }

    private void move(Scene scene, Viewer viewer, Who who, OfferId offer, OfferAction action) {
        int version = db.sql("select version from people.responsibility_offer where id = :id")
                .param("id", offer.value())
                .query(Integer.class)
                .single();
        Done.as(CircleOutcome.Done.class, handResponsibility.move(viewer, scene.person(who), offer, version, action));
    }

    private void joined(Scene scene) {
        add(scene, Who.KATERINA, scene.day(22, THURSDAY), SECOND, "OTHER", null, "");
        add(
                scene,
                Who.KATERINA,
                scene.day(18, THURSDAY),
                "lada.dubova",
                "CHILD_PROTECTION",
                Basis.STATUTE_OSPOD,
                "Společně hledáme bydlení, aby Ella mohla zůstat u\u00a0mámy.");
        add(
                scene,
                Who.ANTONIN,
                scene.day(29, THURSDAY),
                "jan.broz",
                "DEBT_ADVISER",
                Basis.CONSENT,
                "Splátkový kalendář a\u00a0oddlužení.");
        add(
                scene,
                Who.VLASTA,
                scene.day(29, THURSDAY),
                "jan.broz",
                "DEBT_ADVISER",
                Basis.CONSENT,
                "Rozpočet a\u00a0nedoplatek za elektřinu.");
        add(scene, Who.VLASTA, scene.day(29, THURSDAY), SECOND, "OTHER", null, "");
        add(scene, Who.LUDMILA, scene.day(10, TUESDAY), "vilem.opatrny", "PUBLIC_GUARDIAN", null, "");
        add(
                scene,
                Who.PETR,
                scene.day(19, THURSDAY),
                "sarka.pevna",
                "OTHER",
                Basis.STATUTE_SOCIAL_WORK,
                "Terénní pracovnice ho zná z\u00a0ulice.");
        add(scene, Who.OKSANA, scene.day(20, THURSDAY), SECOND, "OTHER", null, "");
        scene.at(
                scene.day(7, THURSDAY),
                10,
                FIRST,
                viewer -> Done.as(
                        CircleOutcome.Done.class,
                        arrangeCircle.end(
                                viewer,
                                scene.person(Who.PETR),
                                member(scene, Who.PETR, "sarka.pevna"),
                                "Terén skončil.")));
    }

    private void add(
            Scene scene, Who who, LocalDate day, String login, String function, @Nullable Basis basis, String note) {
        var joining = scene.who(login);
        scene.at(
                day,
                15,
                FIRST,
                viewer -> Done.as(
                        CircleOutcome.Done.class,
                        arrangeCircle.add(
                                viewer,
                                scene.person(who),
                                new ArrangeCircle.Wanted(
                                        joining.userId(), Scene.unitOf(joining), function, basis, note))));
    }

    private UUID member(Scene scene, Who who, String login) {
        return db.sql("""
                        select id from people.circle_member
                         where person_id = :person and user_id = :user and valid_to is null
                        """)
                .param("person", scene.person(who).value())
                .param("user", scene.user(login))
                .query(UUID.class)
                .single();
    }
}
