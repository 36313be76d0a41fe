package cz.prostup.people.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import cz.prostup.access.Viewer;
import cz.prostup.people.identity.Guardianship.Kind;
import cz.prostup.people.identity.Guardianship.Scope;
import cz.prostup.people.identity.KeepAnonymous;
import cz.prostup.people.identity.KeepHousehold;
import cz.prostup.people.identity.SetGuardian;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/// With whom people live, who acts for them, and those who do not say who they are.
@DemoPart
@Order(20)
class Closest implements Chapter {

    private static final String FIRST = "barbora.lipska";

    private final KeepHousehold keepHousehold;
    private final SetGuardian setGuardian;
    private final KeepAnonymous keepAnonymous;
    private final JdbcClient db;

    Closest(KeepHousehold keepHousehold, SetGuardian setGuardian, KeepAnonymous keepAnonymous, JdbcClient db) {
        this.keepHousehold = keepHousehold;
        this.setGuardian = setGuardian;
        this.keepAnonymous = keepAnonymous;
        this.db = db;
    }

    @Override
    public void into(Scene scene) {
        households(scene);
        guardians(scene);
        anonymous(scene);
    }

    /// Ella lives with both parents, each in a household of their own.
    private void households(Scene scene) {
        scene.at(scene.day(26, TUESDAY), 10, FIRST, viewer -> {
            var mother = found(scene, viewer, Who.KATERINA, "Jívovi, Pod Hradbami 12");
            add(
                    scene,
                    viewer,
                    mother,
                    Who.PAVEL,
                    "PARTNER",
                    scene.day(26, TUESDAY).minusYears(4));
            add(scene, viewer, mother, Who.ELLA, "CHILD", scene.day(26, TUESDAY).minusYears(4));
            Done.as(
                    KeepHousehold.Kept.class,
                    keepHousehold.leave(member(scene, mother, Who.PAVEL), scene.day(30, MONDAY), viewer));
            var father = found(scene, viewer, Who.PAVEL, "Pavel Jíva, U Mlýna 3");
            add(scene, viewer, father, Who.ELLA, "CHILD", scene.day(29, MONDAY));
        });
    }

    private UUID found(Scene scene, Viewer viewer, Who who, String name) {
        var outcome = keepHousehold.found(
                scene.person(who), name, "", scene.day(26, TUESDAY).minusYears(5), viewer);
        return Done.as(KeepHousehold.Kept.class, outcome).household();
    }

    private void add(Scene scene, Viewer viewer, UUID household, Who who, String relation, LocalDate from) {
        Done.as(KeepHousehold.Kept.class, keepHousehold.add(household, scene.person(who), relation, from, viewer));
    }

    private UUID member(Scene scene, UUID household, Who who) {
        return db.sql("select id from people.household_member where household_id = :household and person_id = :person")
                .param("household", household)
                .param("person", scene.person(who).value())
                .query(UUID.class)
                .single();
    }

    private void guardians(Scene scene) {
        guards(scene, scene.day(26, WEDNESDAY), Who.ELLA, Kind.PARENT, "Kateřina Jívová", Scope.WHOLE, "", null, null);
        guards(
                scene,
                scene.day(33, MONDAY),
                Who.LUDMILA,
                Kind.PERSON,
                "Ondřej Tichý, syn",
                Scope.LISTED,
                "nakládání s\u00a0majetkem nad 2 000 Kč",
                null,
                null);
        guards(
                scene,
                scene.day(10, MONDAY),
                Who.LUDMILA,
                Kind.PUBLIC,
                "Vilém Opatrný",
                Scope.LISTED,
                "nakládání s\u00a0majetkem nad 2 000 Kč",
                scene.who("vilem.opatrny"),
                Who.LUDMILA);
    }

    private void guards(
            Scene scene,
            LocalDate day,
            Who who,
            Kind kind,
            String name,
            Scope scope,
            String matters,
            @Nullable Viewer guardian,
            @Nullable Who replaced) {
        boolean parent = kind == Kind.PARENT;
        scene.at(
                day,
                9,
                FIRST,
                viewer -> Done.as(
                        SetGuardian.Done.class,
                        setGuardian.set(
                                scene.person(who),
                                new SetGuardian.Wanted(
                                        kind,
                                        name,
                                        "",
                                        guardian == null ? null : guardian.userId(),
                                        guardian == null ? null : Scene.unitOf(guardian),
                                        scope,
                                        matters,
                                        parent ? "" : "OS Jasanov 12 P 34/2025",
                                        parent ? null : day.minusDays(10),
                                        parent ? null : scene.today().plusDays(60),
                                        day,
                                        replaced == null ? null : guardianOf(scene, replaced)),
                                viewer)));
    }

    private UUID guardianOf(Scene scene, Who who) {
        return db.sql("select id from people.guardianship where person_id = :person and valid_to is null")
                .param("person", scene.person(who).value())
                .query(UUID.class)
                .single();
    }

    private void anonymous(Scene scene) {
        var known = new AtomicReference<UUID>();
        scene.at(scene.day(20, MONDAY), 16, "sarka.pevna", viewer -> {
            known.set(writes(scene, viewer, "Modrá čepice", 25, "Přišla se zahřát, chodí k\u00a0nám raději večer."));
            contact(scene, viewer, known.get(), 20);
            contact(
                    scene,
                    viewer,
                    writes(scene, viewer, "Kytarista", 40, "Hraje u\u00a0nádraží, chce vědět o\u00a0testech."),
                    20);
        });
        scene.at(scene.day(18, THURSDAY), 16, "sarka.pevna", viewer -> {
            contact(scene, viewer, known.get(), 18);
            contact(scene, viewer, writes(scene, viewer, "Paní s\u00a0kolem", null, ""), 18);
        });
        scene.at(
                scene.day(16, FRIDAY),
                16,
                "sarka.pevna",
                viewer -> keepAnonymous.link(known.get(), 0, scene.person(Who.DENISA), viewer));
    }

    private UUID writes(Scene scene, Viewer viewer, String alias, @Nullable Integer age, String note) {
        var outcome = keepAnonymous.write(scene.unit("kotva"), new KeepAnonymous.About(alias, age, note), viewer);
        return Done.as(KeepAnonymous.Kept.class, outcome).id();
    }

    private void contact(Scene scene, Viewer viewer, UUID id, int weeks) {
        keepAnonymous.contact(id, scene.day(weeks, MONDAY), viewer);
    }
}
