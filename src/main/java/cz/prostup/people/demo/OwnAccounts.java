package cz.prostup.people.demo;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;

import cz.prostup.access.Viewer;
import cz.prostup.people.ownfile.AcceptOwnFile;
import cz.prostup.people.ownfile.InvitationWay;
import cz.prostup.people.ownfile.InviteToOwnFile;
import cz.prostup.people.ownfile.Invited;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.annotation.Order;

/// One person came by an invitation on paper, another one waits in the mail.
@DemoPart
@Order(80)
class OwnAccounts implements Chapter {

    private final InviteToOwnFile inviteToOwnFile;
    private final AcceptOwnFile acceptOwnFile;

    OwnAccounts(InviteToOwnFile inviteToOwnFile, AcceptOwnFile acceptOwnFile) {
        this.inviteToOwnFile = inviteToOwnFile;
        this.acceptOwnFile = acceptOwnFile;
    }

    @Override
    public void into(Scene scene) {
        var paper = invites(scene, Who.PETR, scene.day(3, MONDAY), new Invited(InvitationWay.PAPER, null, false));
        scene.at(scene.day(3, TUESDAY).atTime(18, 0), Viewer.SYSTEM, _ -> {
            var sent = paper.get();
            // nobody needs to know this password
            Done.as(
                    AcceptOwnFile.Accepted.class,
                    acceptOwnFile.accept(
                            sent.token(), sent.code(), UUID.randomUUID().toString()));
        });
        invites(
                scene,
                Who.KATERINA,
                scene.lately(1),
                new Invited(InvitationWay.EMAIL, "katerina.jivova@ukazka.prostup.invalid", false));
    }

    private AtomicReference<InviteToOwnFile.Sent> invites(Scene scene, Who who, LocalDate day, Invited wanted) {
        var sent = new AtomicReference<InviteToOwnFile.Sent>();
        scene.at(
                day,
                13,
                "barbora.lipska",
                viewer -> sent.set(Done.as(
                        InviteToOwnFile.Sent.class, inviteToOwnFile.invite(scene.person(who), wanted, viewer))));
        return sent;
    }
}
