package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.KeepFile;
import cz.prostup.documents.attachments.SampleFiles;
import cz.prostup.documents.attachments.Upload;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.journeys.BusyCity.Town;
import cz.prostup.people.Basis;
import cz.prostup.people.Layer;
import cz.prostup.people.circle.CircleOutcome.Proposed;
import cz.prostup.people.circle.HandResponsibility;
import cz.prostup.people.circle.OfferAction;
import cz.prostup.people.consent.ConsentForm;
import cz.prostup.people.consent.ConsentId;
import cz.prostup.people.consent.ConsentOutcome.Recorded;
import cz.prostup.people.consent.GiveConsent;
import cz.prostup.people.consent.GivenBy;
import cz.prostup.people.consent.NewConsent;
import cz.prostup.people.consent.WithdrawConsent;
import cz.prostup.people.emergency.BreakGlass;
import cz.prostup.people.goals.GoalOutcome;
import cz.prostup.people.goals.NewGoal;
import cz.prostup.people.goals.SetGoal;
import cz.prostup.people.guests.GuestKind;
import cz.prostup.people.guests.GuestLinkId;
import cz.prostup.people.guests.InviteGuest;
import cz.prostup.people.guests.Wanted;
import cz.prostup.people.identity.Guardianship;
import cz.prostup.people.identity.KeepAnonymous;
import cz.prostup.people.identity.KeepHousehold;
import cz.prostup.people.identity.SetGuardian;
import cz.prostup.people.messages.NewThread;
import cz.prostup.people.messages.SendMessage;
import cz.prostup.people.notes.KeepDraft;
import cz.prostup.people.notes.NewNote;
import cz.prostup.people.notes.NoteOutcome;
import cz.prostup.people.notes.WriteNote;
import cz.prostup.people.papers.KeepDocument;
import cz.prostup.people.papers.NewDocument;
import cz.prostup.people.sharing.AskPartners;
import cz.prostup.people.sharing.EndSharing;
import cz.prostup.people.sharing.EnquiryId;
import cz.prostup.people.sharing.GrantId;
import cz.prostup.people.sharing.Part;
import cz.prostup.people.sharing.ShareWithUnit;
import cz.prostup.people.sharing.WantedGrant;
import cz.prostup.shared.Ids;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.ui.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Fills the file of Karel as the people of the city would, with a canary in everything that they write.
@Component
class KarelsFile {

    private static final AtomicInteger SERIAL = new AtomicInteger(7000);

    private final IpmCast cast;
    private final Browserless browser;
    private final WriteNote writeNote;
    private final KeepDraft keepDraft;
    private final SetGoal setGoal;
    private final KeepFile keepFile;
    private final KeepDocument keepDocument;
    private final SendMessage sendMessage;
    private final GiveConsent giveConsent;
    private final WithdrawConsent withdrawConsent;
    private final ShareWithUnit shareWithUnit;
    private final EndSharing endSharing;
    private final AskPartners askPartners;
    private final InviteGuest inviteGuest;
    private final BreakGlass breakGlass;
    private final KeepHousehold keepHousehold;
    private final SetGuardian setGuardian;
    private final KeepAnonymous keepAnonymous;
    private final HandResponsibility handResponsibility;

    KarelsFile(
            IpmCast cast,
            Browserless browser,
            WriteNote writeNote,
            KeepDraft keepDraft,
            SetGoal setGoal,
            KeepFile keepFile,
            KeepDocument keepDocument,
            SendMessage sendMessage,
            GiveConsent giveConsent,
            WithdrawConsent withdrawConsent,
            ShareWithUnit shareWithUnit,
            EndSharing endSharing,
            AskPartners askPartners,
            InviteGuest inviteGuest,
            BreakGlass breakGlass,
            KeepHousehold keepHousehold,
            SetGuardian setGuardian,
            KeepAnonymous keepAnonymous,
            HandResponsibility handResponsibility) {
        this.cast = cast;
        this.browser = browser;
        this.writeNote = writeNote;
        this.keepDraft = keepDraft;
        this.setGoal = setGoal;
        this.keepFile = keepFile;
        this.keepDocument = keepDocument;
        this.sendMessage = sendMessage;
        this.giveConsent = giveConsent;
        this.withdrawConsent = withdrawConsent;
        this.shareWithUnit = shareWithUnit;
        this.endSharing = endSharing;
        this.askPartners = askPartners;
        this.inviteGuest = inviteGuest;
        this.breakGlass = breakGlass;
        this.keepHousehold = keepHousehold;
        this.setGuardian = setGuardian;
        this.keepAnonymous = keepAnonymous;
        this.handResponsibility = handResponsibility;
    }

    void fill(Town town) {
        town.things().put("karel", town.karel().toString());
        record(town);
        notes(town);
        goals(town);
        documents(town);
        messages(town);
        family(town);
        sharing(town);
        guest(town);
        work(town);
        responsibility(town);
        emergency(town);
        var draft = Map.of("text", town.canaries().put("draft"), "layer", "SUPPORT");
        as(town.city().caseManager, by -> {
            keepDraft.keep(by.viewer(), town.karel(), draft);
            return draft;
        });
    }

    private void record(Town town) {
        var canaries = town.canaries();
        var worker = browser.as(town.city().caseManager.login());
        var path = town.file();
        done(worker.submit(
                path + "/edit",
                path + "/edit",
                "phone",
                canaries.put("phone", "608 %03d %03d".formatted(SERIAL.incrementAndGet() % 1000, town.city().number)),
                "email",
                canaries.put("email", "kanarek" + town.city().number + "@zkouska.invalid"),
                "permanentAddress",
                canaries.put("permanent-address"),
                "deliveryAddress",
                canaries.put("delivery-address"),
                "residence",
                canaries.put("residence"),
                "needs",
                canaries.put("needs")));
        done(worker.submit(
                path + "/birth-number",
                path + "/birth-number",
                "numberReason",
                "COURT",
                "birthNumber",
                canaries.put("birth-number", birthNumber())));
    }

    private static String birthNumber() {
        while (true) {
            int serial = SERIAL.incrementAndGet();
            if (Long.parseLong("840512" + serial) % 11 == 0) {
                return "840512/" + serial;
            }
        }
    }

    private void notes(Town town) {
        var city = town.city();
        var authors = Map.of(
                "social", city.caseManager,
                "addiction", city.addictionWorker,
                "internal", city.internalSupport,
                "ospod", city.ospod);
        authors.forEach((unit, author) -> {
            note(town, author, unit, Layer.ADMIN, "EDUCATION");
            note(town, author, unit, Layer.WORK, "SOCIAL_SKILLS");
            for (var layer : List.of(Layer.SUPPORT, Layer.PRIVATE)) {
                note(town, author, unit, layer, "HOUSING");
                note(town, author, unit, layer, "ADDICTION");
            }
        });
        note(town, city.caseManager, "social", Layer.SUPPORT, "FINANCE");
        note(town, city.caseManager, "social", Layer.SUPPORT, "FAMILY");
        note(town, city.mentor, "mentor", Layer.WORK, "SOCIAL_SKILLS");
    }

    private void note(Town town, Actor author, String unit, Layer layer, @Nullable String domain) {
        var name = "note-" + unit + "-" + layer + "-" + domain;
        var note = new NewNote(
                unit(author), BusyCity.TODAY, domain, layer, town.canaries().put(name));
        var outcome = as(author, by -> writeNote.write(by.viewer(), town.karel(), note));
        assertThat(outcome).as(name).isInstanceOf(NoteOutcome.Saved.class);
        town.things().put(name, ((NoteOutcome.Saved) outcome).id().toString());
    }

    private void goals(Town town) {
        var city = town.city();
        goal(town, city.internalSupport, "internal", Layer.WORK, "SOCIAL_SKILLS");
        goal(town, city.caseManager, "social", Layer.SUPPORT, "HOUSING");
        goal(town, city.addictionWorker, "addiction", Layer.SUPPORT, "ADDICTION");
        goal(town, city.caseManager, "social", Layer.PRIVATE, "FAMILY");
    }

    private void goal(Town town, Actor author, String unit, Layer layer, String domain) {
        var name = "goal-" + unit + "-" + layer + "-" + domain;
        var goal = new NewGoal(
                unit(author),
                domain,
                layer,
                town.canaries().put(name),
                town.canaries().put(name + "-measure"),
                BusyCity.TODAY,
                BusyCity.TODAY.plusMonths(3),
                author.viewer().userId());
        var outcome = as(author, by -> setGoal.set(by.viewer(), town.karel(), goal));
        assertThat(outcome).as(name).isInstanceOf(GoalOutcome.Saved.class);
        town.things().put(name, ((GoalOutcome.Saved) outcome).id().toString());
    }

    private void documents(Town town) {
        var city = town.city();
        document(town, city.internalSupport, "internal", Layer.WORK, "SOCIAL_SKILLS");
        document(town, city.caseManager, "social", Layer.SUPPORT, "HOUSING");
        document(town, city.addictionWorker, "addiction", Layer.SUPPORT, "ADDICTION");
        document(town, city.caseManager, "social", Layer.PRIVATE, "ADDICTION");
    }

    private void document(Town town, Actor author, String unit, Layer layer, String domain) {
        var name = "document-" + unit + "-" + layer + "-" + domain;
        var canaries = town.canaries();
        var document = new NewDocument(unit(author), "OTHER", canaries.put(name), BusyCity.TODAY, domain, layer);
        var content = file(author, canaries.put(name + "-name"), canaries.put(name + "-content"));
        var outcome = as(author, by -> keepDocument.keep(town.karel(), document, content, by.viewer()));
        assertThat(outcome).as(name).isInstanceOf(KeepDocument.Kept.class);
        town.things().put(name, ((KeepDocument.Kept) outcome).id().toString());
    }

    private AttachmentId file(Actor author, String name, String content) {
        var kept = as(author, by -> keepFile.keep(Upload.of(name + "txt", SampleFiles.utf8(content)), by.viewer()));
        return ((KeepFile.Kept) kept).file().id();
    }

    private void messages(Town town) {
        message(town, "social", town.city().caseManager, town.city().head);
        message(town, "work", town.city().internalSupport, town.city().mentor);
    }

    private void message(Town town, String name, Actor from, Actor to) {
        var canaries = town.canaries();
        var content =
                file(from, canaries.put("message-" + name + "-name"), canaries.put("message-" + name + "-content"));
        var thread = new NewThread(
                town.karel(),
                canaries.put("message-" + name + "-subject"),
                canaries.put("message-" + name + "-text"),
                Set.of(to.viewer().userId()),
                List.of(content));
        var sent = as(from, by -> sendMessage.begin(thread, by.viewer()));
        assertThat(sent).as(name).isInstanceOf(SendMessage.Sent.class);
        town.things().put("thread-" + name, ((SendMessage.Sent) sent).thread().toString());
        town.things().put("thread-file-" + name, content.toString());
    }

    private void family(Town town) {
        var canaries = town.canaries();
        var worker = town.city().caseManager;
        as(
                worker,
                by -> keepHousehold.found(
                        town.karel(),
                        canaries.put("household"),
                        canaries.put("household-address"),
                        LocalDate.of(2025, 1, 1),
                        by.viewer()));
        var guardian = new SetGuardian.Wanted(
                Guardianship.Kind.PERSON,
                canaries.put("guardian-name"),
                canaries.put("guardian-contact"),
                null,
                null,
                Guardianship.Scope.LISTED,
                canaries.put("guardian-matters"),
                canaries.put("guardian-court"),
                LocalDate.of(2025, 1, 1),
                null,
                LocalDate.of(2025, 1, 1),
                null);
        assertThat((Object) as(worker, by -> setGuardian.set(town.karel(), guardian, by.viewer())))
                .isInstanceOf(SetGuardian.Done.class);
        var about = new KeepAnonymous.About(canaries.put("alias"), 40, canaries.put("alias-note"));
        var alias = as(
                town.city().addictionWorker,
                by -> ((KeepAnonymous.Kept) keepAnonymous.write(town.city().addictionUnit, about, by.viewer())).id());
        as(town.city().addictionWorker, by -> {
            keepAnonymous.link(alias, 0, town.karel(), by.viewer());
            return alias;
        });
        town.things().put("alias", alias.toString());
    }

    private void sharing(Town town) {
        var city = town.city();
        var housing = consent(town, "housing", "HOUSING", List.of("HOUSING", "FINANCE"), city.housingUnit);
        grant(town, "housing", city.housingUnit, "HOUSING", Basis.CONSENT, housing, "HOUSING", "FINANCE");
        var debts = consent(town, "debts", "CITY_DEBT", List.of("FINANCE"), city.financeUnit);
        grant(town, "finance", city.financeUnit, "CITY_DEBT", Basis.CONSENT, debts, "FINANCE");
        var withdrawn = consent(town, "withdrawn", "CASE_COORDINATION", List.of("FINANCE"), city.debtAdviceUnit);
        grant(town, "withdrawn", city.debtAdviceUnit, "CASE_COORDINATION", Basis.CONSENT, withdrawn, "FINANCE");
        assertThat((Object) as(
                        city.caseManager,
                        by -> withdrawConsent.withdraw(
                                by.viewer(), withdrawn, 1, town.canaries().put("consent-withdrawal"))))
                .isInstanceOf(Recorded.class);
        grant(town, "ospod", city.ospodUnit, "CASE_COORDINATION", Basis.STATUTE_OSPOD, null, "FAMILY");
        var ended = grant(
                town,
                "ended",
                city.internalSupportUnit,
                "CASE_COORDINATION",
                Basis.STATUTE_SOCIAL_WORK,
                null,
                "FINANCE");
        as(
                city.caseManager,
                by -> endSharing.end(town.karel(), ended, 0, town.canaries().put("grant-end"), by.viewer()));
        var asked = new AskPartners.Wanted(
                new EnquiryId(Ids.next()), city.socialUnit, Set.of(city.debtAdviceUnit), Basis.STATUTE_SOCIAL_WORK);
        assertThat((Object) as(city.caseManager, by -> askPartners.ask(town.karel(), asked, by.viewer())))
                .isInstanceOf(AskPartners.Asked.class);
        town.things().put("enquiry", asked.id().toString());
    }

    private ConsentId consent(Town town, String name, String purpose, List<String> domains, UUID recipient) {
        var asked = new NewConsent(
                purpose,
                Language.CS,
                ConsentForm.PAPER_SCAN,
                GivenBy.PERSON,
                "",
                town.city().socialUnit,
                domains,
                List.of(recipient),
                BusyCity.TODAY,
                BusyCity.CONSENT_ENDS,
                true);
        var outcome = as(
                town.city().caseManager,
                by -> giveConsent.give(
                        by.viewer(), town.karel(), asked, town.canaries().put("consent-place-" + name), null));
        assertThat(outcome).as(name).isInstanceOf(Recorded.class);
        var id = ((Recorded) outcome).id();
        town.things().put("consent-" + name, id.toString());
        return id;
    }

    private GrantId grant(
            Town town,
            String name,
            UUID to,
            String purpose,
            Basis basis,
            @Nullable ConsentId consent,
            String... domains) {
        var wanted = new WantedGrant(
                new GrantId(Ids.next()),
                town.city().socialUnit,
                to,
                purpose,
                basis,
                town.canaries().put("grant-note-" + name),
                consent == null ? null : consent.value(),
                Set.of(domains),
                Set.of(Part.NOTE, Part.GOAL, Part.DOCUMENT),
                Layer.SUPPORT,
                BusyCity.CONSENT_ENDS);
        assertThat((Object) as(town.city().caseManager, by -> shareWithUnit.share(town.karel(), wanted, by.viewer())))
                .as(name)
                .isInstanceOf(ShareWithUnit.Shared.class);
        town.things().put("grant-" + name, wanted.id().toString());
        return wanted.id();
    }

    private void guest(Town town) {
        var canaries = town.canaries();
        var wanted = new InviteGuest.Invitation(
                new GuestLinkId(Ids.next()),
                town.city().socialUnit,
                GuestKind.DOCTOR,
                canaries.put("guest-recipient"),
                "CASE_COORDINATION",
                Basis.PUBLIC_TASK,
                canaries.put("guest-note", "Zákon o zkoušení, paragraf " + town.city().number + " a další"),
                null,
                canaries.put("guest-task"),
                Wanted.WORDS,
                false,
                BusyCity.TODAY.plusDays(14));
        var link = (InviteGuest.Invited)
                as(town.city().caseManager, by -> inviteGuest.invite(town.karel(), wanted, by.viewer()));
        var guest = browser.nobody();
        var task = guest.post(link.path(), Map.of(), "code", link.code());
        var answered = guest.post(
                link.path() + "/answer", task.form(link.path() + "/answer"), "answer", canaries.put("guest-answer"));
        assertThat(answered.status()).isEqualTo(200);
        town.things().put("guest", link.id().toString());
        town.things().put("guest-path", link.path());
        town.things().put("guest-code", link.code());
    }

    /// Two meetings at work: one of the city's own support, one of the addiction service.
    private void work(Town town) {
        activity(town, "internal", town.city().internalSupport, "COUNSELLING", "2026-03-16");
        activity(town, "addiction", town.city().addictionWorker, "ADDICTION_SERVICE", "2026-03-17");
    }

    private void activity(Town town, String name, Actor author, String kind, String date) {
        done(browser.as(author.login())
                .submit(
                        "/ipm/activities/new?placement=" + town.placement(),
                        "/ipm/activities/new",
                        "kind",
                        kind,
                        "date",
                        date,
                        "start",
                        "10:00",
                        "hours",
                        "2",
                        "note",
                        town.canaries().put("activity-note-" + name)));
    }

    private void responsibility(Town town) {
        var worker = town.city().caseManager;
        var proposed = as(
                worker,
                by -> handResponsibility.propose(
                        by.viewer(), town.karel(), by.viewer().userId(), town.city().socialUnit));
        var offer = ((Proposed) proposed).offer();
        as(worker, by -> handResponsibility.move(by.viewer(), town.karel(), offer, 0, OfferAction.ACCEPT));
        town.things().put("offer", offer.toString());
    }

    private void emergency(Town town) {
        var wanted = new BreakGlass.Wanted(
                "Karel",
                town.canary("family"),
                LocalDate.of(1984, 5, 12),
                null,
                "LIFE",
                town.canaries().put("emergency-reason") + " ohrožení života");
        var opened = as(town.rescue().ospod, by -> breakGlass.begin(wanted, by.viewer()));
        assertThat(opened).isInstanceOf(BreakGlass.Opened.class);
        town.things().put("emergency", ((BreakGlass.Opened) opened).id().toString());
    }

    private <T> T as(Actor actor, Function<Actor, T> work) {
        return cast.as(actor.viewer(), () -> work.apply(actor));
    }

    private static UUID unit(Actor actor) {
        return actor.viewer().memberships().getFirst().unitId();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }
}
