package cz.prostup.people.demo;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import cz.prostup.access.Viewer;
import cz.prostup.people.Basis;
import cz.prostup.people.BirthNumber;
import cz.prostup.people.PersonDetails;
import cz.prostup.people.circle.ArrangeCircle;
import cz.prostup.people.circle.CircleOutcome;
import cz.prostup.people.registry.ChangeRecord;
import cz.prostup.people.registry.NumberReason;
import cz.prostup.people.registry.RecordScreens;
import cz.prostup.people.registry.RegisterClient;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who comes to the social department, and what is known of them.
@DemoPart
@Order(10)
class Clients implements Chapter {

    private static final String PHONE_OF_PARENTS = "604 111 201";

    private final RegisterClient registerClient;
    private final ArrangeCircle arrangeCircle;
    private final ChangeRecord changeRecord;
    private final RecordScreens records;
    private final JdbcClient db;

    Clients(
            RegisterClient registerClient,
            ArrangeCircle arrangeCircle,
            ChangeRecord changeRecord,
            RecordScreens records,
            JdbcClient db) {
        this.registerClient = registerClient;
        this.arrangeCircle = arrangeCircle;
        this.changeRecord = changeRecord;
        this.records = records;
        this.db = db;
    }

    @Override
    public void into(Scene scene) {
        employees(scene);
        family(scene);
        others(scene);
        scene.at(
                scene.day(30, TUESDAY),
                14,
                "barbora.lipska",
                viewer -> records.number(viewer, scene.person(Who.LUDMILA), RecordScreens.Look.SUBMISSION));
        scene.at(
                scene.day(6, WEDNESDAY),
                11,
                "stepan.vrba",
                viewer -> Done.as(
                        ChangeRecord.Outcome.class,
                        changeRecord.died(
                                viewer, scene.person(Who.BOZENA), version(scene, Who.BOZENA), scene.day(7, THURSDAY))));
    }

    /// Both work for the town; where the demo has no such job they are clients only.
    private void employees(Scene scene) {
        scene.at(scene.day(36, MONDAY), 9, "barbora.lipska", viewer -> {
            known(scene, viewer, Who.VLASTA, of("Vlasta", "Růžková", 1965, 10, 10, "602 000 120"));
            known(scene, viewer, Who.ANTONIN, of("Antonín", "Sedmík", 1972, 5, 5, "602 000 121"));
        });
        scene.at(
                scene.day(36, MONDAY).atTime(10, 0),
                Viewer.SYSTEM,
                _ -> db.sql("insert into people.person_account (person_id, user_id) values (:person, :user)")
                        .param("person", scene.person(Who.VLASTA).value())
                        .param("user", scene.user("vlasta.ruzkova"))
                        .update());
    }

    private void known(Scene scene, Viewer viewer, Who who, PersonDetails details) {
        var participant = scene.participant(details.name());
        if (participant.isEmpty()) {
            register(scene, viewer, who, details, null, "");
            return;
        }
        scene.is(who, participant.get());
        Done.as(
                CircleOutcome.Done.class,
                arrangeCircle.add(
                        viewer,
                        participant.get(),
                        new ArrangeCircle.Wanted(viewer.userId(), Scene.unitOf(viewer), "KEY_WORKER", null, "")));
    }

    private void family(Scene scene) {
        scene.at(scene.day(26, TUESDAY), 9, "barbora.lipska", viewer -> {
            register(scene, viewer, Who.KATERINA, of("Kateřina", "Jívová", 1989, 3, 21, PHONE_OF_PARENTS), null, "");
            register(scene, viewer, Who.PAVEL, of("Pavel", "Jíva", 1986, 8, 2, PHONE_OF_PARENTS), null, "");
            register(scene, viewer, Who.ELLA, of("Ella", "Jívová", 2018, 6, 11, PHONE_OF_PARENTS), null, "");
        });
    }

    private void others(Scene scene) {
        scene.at(scene.day(34, TUESDAY), 9, "barbora.lipska", viewer -> {
            register(
                    scene,
                    viewer,
                    Who.LUDMILA,
                    of("Ludmila", "Tichá", 1952, 12, 1, "604 111 202"),
                    new BirthNumber("526201012"),
                    "");
            register(scene, viewer, Who.PETR, of("Petr", "Klouda", 2003, 10, 30, "604 111 203"), null, "");
            register(scene, viewer, Who.JOSEF, of("Josef", "Habr", 1968, 8, 17, ""), null, "");
        });
        scene.at(scene.day(24, WEDNESDAY), 10, "barbora.lipska", viewer -> {
            register(
                    scene,
                    viewer,
                    Who.OKSANA,
                    new PersonDetails(
                            "Оксана",
                            "Мельник",
                            "",
                            LocalDate.of(1991, 2, 14),
                            "",
                            "604 111 204",
                            "",
                            "",
                            "",
                            "",
                            "ubytovna Pod Hradbami, Jasanov",
                            "uk",
                            false,
                            true,
                            "Domluvit tlumočení předem, psát krátce."),
                    null,
                    "");
            register(scene, viewer, Who.TENZIN, of("", "Tenzin", 1994, 1, 5, "604 111 205"), null, "");
        });
        scene.at(scene.day(28, THURSDAY), 9, "stepan.vrba", viewer -> {
            register(scene, viewer, Who.JAN, of("Jan", "Novotný", 1975, 4, 2, "604 111 206"), null, "");
            register(scene, viewer, Who.BOZENA, of("Božena", "Lískovcová", 1941, 9, 5, "412 000 111"), null, "");
            register(scene, viewer, Who.MILOSLAV, of("Miloslav", "Čermáček", 1979, 11, 3, "604 111 207"), null, "");
            register(scene, viewer, Who.TEREZA, of("Tereza", "Malinová", 2001, 2, 2, "604 111 208"), null, "");
            register(scene, viewer, Who.ZDENEK, of("Zdeněk", "Kopřiva", 1962, 1, 19, "604 111 209"), null, "");
            register(scene, viewer, Who.ALENA, of("Alena", "Svobodná", 1985, 7, 7, "604 111 210"), null, "");
        });
        scene.at(scene.day(17, WEDNESDAY), 13, "stepan.vrba", viewer -> {
            register(
                    scene,
                    viewer,
                    Who.OTHER_JAN,
                    of("Jan", "Novotný", 1975, 4, 2, "604 111 216"),
                    null,
                    "Je to někdo jiný: jiné rodiště i bydliště, ověřeno podle občanského průkazu.");
            register(scene, viewer, Who.TEREZIE, of("Terezie", "Malinová", 2001, 2, 2, "604 111 218"), null, "");
        });
        scene.at(scene.day(13, TUESDAY), 9, "barbora.lipska", viewer -> {
            register(scene, viewer, Who.MILOSLAV_AGAIN, of("Miloslav", "Čermáčik", 1979, 11, 3, ""), null, "");
            register(scene, viewer, Who.ZDENEK_AGAIN, of("Zdenek", "Kopriva", 1962, 1, 9, "604 111 209"), null, "");
            register(scene, viewer, Who.ALENA_AGAIN, of("Alena", "Svobodová", 1985, 7, 7, ""), null, "");
        });
        scene.at(
                scene.day(16, MONDAY),
                9,
                "sarka.pevna",
                viewer -> register(
                        scene, viewer, Who.DENISA, of("Denisa", "Kolouchová", 1999, 5, 23, "604 111 211"), null, ""));
    }

    private void register(
            Scene scene,
            Viewer viewer,
            Who who,
            PersonDetails details,
            @Nullable BirthNumber number,
            String difference) {
        var outcome = registerClient.register(
                viewer,
                new RegisterClient.Wanted(
                        Scene.unitOf(viewer),
                        Basis.STATUTE_SOCIAL_WORK,
                        details,
                        number,
                        number == null ? null : NumberReason.COURT,
                        true,
                        difference));
        scene.is(who, Done.as(RegisterClient.Registered.class, outcome).id());
    }

    private int version(Scene scene, Who who) {
        return db.sql("select version from people.person where id = :id")
                .param("id", scene.person(who).value())
                .query(Integer.class)
                .single();
    }

    private static PersonDetails of(String given, String family, int year, int month, int day, String phone) {
        return PersonDetails.of(given, family, LocalDate.of(year, month, day), phone);
    }
}
