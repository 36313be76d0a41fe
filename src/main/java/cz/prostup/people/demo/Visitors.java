package cz.prostup.people.demo;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;

import cz.prostup.access.Viewer;
import cz.prostup.people.Basis;
import cz.prostup.people.guests.GuestKind;
import cz.prostup.people.guests.GuestLinkId;
import cz.prostup.people.guests.InviteGuest;
import cz.prostup.people.guests.ManageGuestLink;
import cz.prostup.people.guests.OpenGuestLink;
import cz.prostup.people.guests.Wanted;
import cz.prostup.shared.Ids;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/// Doctors, schools and landlords who answer one question by a link.
@DemoPart
@Order(70)
class Visitors implements Chapter {

    private static final int TRIES = 5;

    private record Question(
            Who who,
            GuestKind kind,
            String recipient,
            String purpose,
            Basis basis,
            String note,
            String task,
            Wanted wanted,
            LocalDate until) {}

    private final InviteGuest inviteGuest;
    private final OpenGuestLink openGuestLink;
    private final ManageGuestLink manageGuestLink;

    Visitors(InviteGuest inviteGuest, OpenGuestLink openGuestLink, ManageGuestLink manageGuestLink) {
        this.inviteGuest = inviteGuest;
        this.openGuestLink = openGuestLink;
        this.manageGuestLink = manageGuestLink;
    }

    @Override
    public void into(Scene scene) {
        doctor(scene);
        school(scene);
        invites(
                scene,
                scene.day(10, THURSDAY),
                new Question(
                        Who.LUDMILA,
                        GuestKind.COURT,
                        "Okresní soud, kancelář P",
                        "HOUSING",
                        Basis.PUBLIC_TASK,
                        "Zákon o\u00a0zvláštních řízeních soudních, řízení o\u00a0svéprávnosti.",
                        "Kdy bude další jednání o\u00a0svéprávnosti?",
                        Wanted.DATE,
                        scene.day(8, THURSDAY)));
        invites(
                scene,
                scene.lately(3),
                new Question(
                        Who.PETR,
                        GuestKind.LANDLORD,
                        "pan Zahradník, Lesní 8",
                        "HOUSING",
                        Basis.CONSENT,
                        "",
                        "Je pokoj na Lesní ulici stále volný a\u00a0přijde si ho pan Klouda prohlédnout?",
                        Wanted.YES_NO,
                        scene.today().plusDays(12)));
        var probation = invites(
                scene,
                scene.day(22, TUESDAY),
                new Question(
                        Who.PETR,
                        GuestKind.PROBATION,
                        "Probační a\u00a0mediační služba",
                        "CASE_COORDINATION",
                        Basis.PUBLIC_TASK,
                        "Zákon o\u00a0Probační a\u00a0mediační službě, dohled nad podmíněným propuštěním.",
                        "Trvá dohled i\u00a0příští rok?",
                        Wanted.YES_NO,
                        scene.day(16, TUESDAY)));
        scene.at(
                scene.day(21, MONDAY),
                9,
                "barbora.lipska",
                viewer -> Done.as(
                        ManageGuestLink.Closed.class,
                        manageGuestLink.close(
                                scene.person(Who.PETR), probation.get().id(), 0, viewer)));
    }

    private void doctor(Scene scene) {
        var link = invites(
                scene,
                scene.day(1, TUESDAY),
                new Question(
                        Who.KATERINA,
                        GuestKind.DOCTOR,
                        "MUDr. Jalovcová, praktická lékařka",
                        "CASE_COORDINATION",
                        Basis.CONSENT,
                        "",
                        "Může paní Jívová pracovat vestoje celou směnu?",
                        Wanted.WORDS,
                        scene.today().plusDays(20)));
        scene.at(scene.lately(1).atTime(12, 0), Viewer.SYSTEM, _ -> {
            var secrets = link.get();
            var token = secrets.path().substring("/guest/".length());
            var task = Done.as(OpenGuestLink.Task.class, openGuestLink.task(token, secrets.code(), "192.0.2.10"));
            Done.as(
                    OpenGuestLink.Accepted.class,
                    openGuestLink.answer(
                            token,
                            secrets.code(),
                            "192.0.2.10",
                            task.version(),
                            "Ano, s\u00a0přestávkou po dvou hodinách. Za tři měsíce ji chci znovu vidět."));
        });
    }

    /// Somebody tried codes by chance.
    private void school(Scene scene) {
        var link = invites(
                scene,
                scene.day(5, TUESDAY),
                new Question(
                        Who.ELLA,
                        GuestKind.SCHOOL,
                        "ZŠ Pod Hradbami, třídní učitelka",
                        "CASE_COORDINATION",
                        Basis.PUBLIC_TASK,
                        "Zákon o\u00a0sociálně-právní ochraně dětí, § 53: součinnost školy.",
                        "Stačí Elle jedna hodina doučování týdně?",
                        Wanted.YES_NO,
                        scene.today().plusDays(9)));
        scene.at(scene.day(5, THURSDAY).atTime(20, 0), Viewer.SYSTEM, _ -> {
            var secrets = link.get();
            var wrong = secrets.code().equals("000000") ? "000001" : "000000";
            for (int i = 0; i < TRIES; i++) {
                openGuestLink.task(secrets.path().substring("/guest/".length()), wrong, "198.51.100.7");
            }
        });
    }

    private AtomicReference<InviteGuest.Invited> invites(Scene scene, LocalDate day, Question asked) {
        var link = new AtomicReference<InviteGuest.Invited>();
        scene.at(
                day,
                14,
                "barbora.lipska",
                viewer -> link.set(Done.as(
                        InviteGuest.Invited.class,
                        inviteGuest.invite(
                                scene.person(asked.who()),
                                new InviteGuest.Invitation(
                                        new GuestLinkId(Ids.next()),
                                        Scene.unitOf(viewer),
                                        asked.kind(),
                                        asked.recipient(),
                                        asked.purpose(),
                                        asked.basis(),
                                        asked.note(),
                                        consent(scene, asked),
                                        asked.task(),
                                        asked.wanted(),
                                        false,
                                        asked.until()),
                                viewer))));
        return link;
    }

    private static java.util.@Nullable UUID consent(Scene scene, Question asked) {
        return asked.basis() == Basis.CONSENT ? scene.consent(asked.who(), asked.purpose()) : null;
    }
}
