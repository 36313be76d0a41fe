package cz.prostup.access.accounts;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import cz.prostup.access.DemoAdministration;
import cz.prostup.access.Role;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// The administrator of the town's accounts: one list of members confirmed, the next one is due, somebody is invited.
@Component
@ConditionalOnBooleanProperty("prostup.demo")
class DemoMembers implements DemoAdministration {

    private static final String ADMINISTRATOR = "gustav.klic";

    private final ChangeMembership changeMembership;
    private final ConfirmMembers confirmMembers;
    private final MemberReviewScreens review;
    private final InviteMember inviteMember;

    DemoMembers(
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
    public void into(Agenda agenda) {
        agenda.at(
                agenda.day(26, MONDAY),
                8,
                ADMINISTRATOR,
                viewer -> done(
                        ChangeMembership.Done.class,
                        changeMembership.give(
                                agenda.user("alzbeta.jilmova"),
                                agenda.unit("jasanov-vedeni"),
                                Role.MENTOR,
                                agenda.day(26, MONDAY),
                                null,
                                viewer)));
        agenda.at(agenda.day(20, WEDNESDAY), 8, ADMINISTRATOR, viewer -> {
            var rows = review.view(viewer).rows();
            var ended = rows.stream()
                    .filter(row -> row.login().equals("alzbeta.jilmova") && row.role() == Role.MENTOR)
                    .map(MemberScreens.Row::membershipId)
                    .collect(Collectors.toSet());
            var seen = rows.stream().map(MemberScreens.Row::membershipId).collect(Collectors.toSet());
            done(ConfirmMembers.Confirmed.class, confirmMembers.confirm(seen, ended, viewer));
        });
        invites(agenda, agenda.day(9, WEDNESDAY), "Jarmila Nováčková", "jarmila.novackova@jasanov.invalid");
        invites(agenda, agenda.lately(2), "Hynek Bříza", "hynek.briza@jasanov.invalid");
    }

    private void invites(Agenda agenda, LocalDate day, String name, String email) {
        agenda.at(
                day,
                9,
                ADMINISTRATOR,
                viewer -> done(
                        InviteMember.Invited.class,
                        inviteMember.invite(
                                new InviteMember.Wanted(
                                        name, email, agenda.unit("jasanov-socialni"), Role.CASE_MANAGER, day, null),
                                viewer)));
    }

    private static void done(Class<?> wanted, Object outcome) {
        if (!wanted.isInstance(outcome)) {
            throw new IllegalStateException("the demo wanted " + wanted.getSimpleName() + " and got " + outcome);
        }
    }
}
