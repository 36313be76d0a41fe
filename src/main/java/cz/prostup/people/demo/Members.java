package cz.prostup.people.demo;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import cz.prostup.access.Role;
import cz.prostup.access.accounts.ChangeMembership;
import cz.prostup.access.accounts.ConfirmMembers;
import cz.prostup.access.accounts.InviteMember;
import cz.prostup.access.accounts.MemberReviewScreens;
import cz.prostup.access.accounts.MemberScreens;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;

/// The administrator of the town's accounts: one list of members confirmed, the next one is due, somebody is invited.
@DemoPart
@Order(100)
class Members implements Chapter {

    private static final String ADMINISTRATOR = "gustav.klic";

    private final ChangeMembership changeMembership;
    private final ConfirmMembers confirmMembers;
    private final MemberReviewScreens review;
    private final InviteMember inviteMember;

    Members(
            ChangeMembership changeMembership,
            ConfirmMembers confirmMembers,
            MemberReviewScreens review,
            InviteMember inviteMember) {
        this.changeMembership = changeMembership;
        this.confirmMembers = confirmMembers;
        this.review = review;
        this.inviteMember = inviteMember;
    }

    @Override
    public void into(Scene scene) {
        scene.at(
                scene.day(26, MONDAY),
                8,
                ADMINISTRATOR,
                viewer -> Done.as(
                        ChangeMembership.Done.class,
                        changeMembership.give(
                                scene.user("alzbeta.jilmova"),
                                scene.unit("jasanov-vedeni"),
                                Role.MENTOR,
                                scene.day(26, MONDAY),
                                null,
                                viewer)));
        scene.at(scene.day(20, WEDNESDAY), 8, ADMINISTRATOR, viewer -> {
            var rows = review.view(viewer).rows();
            var ended = rows.stream()
                    .filter(row -> row.login().equals("alzbeta.jilmova") && row.role() == Role.MENTOR)
                    .map(MemberScreens.Row::membershipId)
                    .collect(Collectors.toSet());
            var seen = rows.stream().map(MemberScreens.Row::membershipId).collect(Collectors.toSet());
            Done.as(ConfirmMembers.Confirmed.class, confirmMembers.confirm(seen, ended, viewer));
        });
        invites(scene, scene.day(9, WEDNESDAY), "Jarmila Nováčková", "jarmila.novackova@jasanov.invalid");
        invites(scene, scene.lately(2), "Hynek Bříza", "hynek.briza@jasanov.invalid");
    }

    private void invites(Scene scene, LocalDate day, String name, String email) {
        scene.at(
                day,
                9,
                ADMINISTRATOR,
                viewer -> Done.as(
                        InviteMember.Invited.class,
                        inviteMember.invite(
                                new InviteMember.Wanted(
                                        name, email, scene.unit("jasanov-socialni"), Role.CASE_MANAGER, day, null),
                                viewer)));
    }
}
