package cz.prostup.people.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.BuiltInScanner;
import cz.prostup.documents.attachments.KeepFile;
import cz.prostup.documents.attachments.Upload;
import cz.prostup.people.Layer;
import cz.prostup.people.messages.CloseThread;
import cz.prostup.people.messages.NewThread;
import cz.prostup.people.messages.SendMessage;
import cz.prostup.people.messages.ThreadId;
import cz.prostup.people.papers.KeepDocument;
import cz.prostup.people.papers.NewDocument;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.annotation.Order;

/// Messages about people instead of a telephone, and papers in their files.
@DemoPart
@Order(80)
class Correspondence implements Chapter {

    private static final String FIRST = "barbora.lipska";

    /// What antivirus programs take for a virus on purpose; in two halves, so that none takes this program for it.
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*";

    private final SendMessage sendMessage;
    private final CloseThread closeThread;
    private final KeepFile keepFile;
    private final KeepDocument keepDocument;

    Correspondence(SendMessage sendMessage, CloseThread closeThread, KeepFile keepFile, KeepDocument keepDocument) {
        this.sendMessage = sendMessage;
        this.closeThread = closeThread;
        this.keepFile = keepFile;
        this.keepDocument = keepDocument;
    }

    @Override
    public void into(Scene scene) {
        messages(scene);
        papers(scene);
        scene.at(
                scene.day(10, FRIDAY),
                9,
                FIRST,
                viewer -> Done.as(KeepFile.Refused.class, keepFile.keep(upload("faktura.txt", EICAR), viewer)));
        keeps(
                scene,
                Who.PETR,
                scene.lately(1),
                FIRST,
                "LETTER_PHOTO",
                "Dopis od pronajímatele",
                "HOUSING",
                Layer.SUPPORT,
                BuiltInScanner.WAITS_IN_DEMO);
        scene.at(scene.day(12, FRIDAY), 9, FIRST, viewer -> file(viewer, "rozepsane.txt", "Nakonec nebylo třeba."));
    }

    private void messages(Scene scene) {
        var plan = begins(
                scene,
                Who.ANTONIN,
                scene.day(27, MONDAY),
                FIRST,
                "jan.broz",
                "Splátkový kalendář",
                "Posílám návrh kalendáře, podíváte se na něj?",
                "splatky.txt");
        replies(
                scene,
                plan,
                scene.day(27, TUESDAY),
                "jan.broz",
                "Díval jsem se s\u00a0panem Sedmíkem, 700 Kč zvládne.");
        replies(scene, plan, scene.day(27, WEDNESDAY), FIRST, "Děkuji, domlouvám schůzku s\u00a0ekonomickým odborem.");
        var petr = begins(
                scene,
                Who.PETR,
                scene.day(9, THURSDAY),
                FIRST,
                "stepan.vrba",
                "Předání bytu",
                "Klíče jsou na recepci.",
                "");
        replies(scene, petr, scene.day(9, FRIDAY), "stepan.vrba", "Předáno, byt je v\u00a0pořádku.");
        scene.at(scene.day(8, MONDAY), 9, FIRST, viewer -> closeThread.close(petr.get(), viewer));
        var vlasta = begins(
                scene,
                Who.VLASTA,
                scene.day(2, FRIDAY),
                "vlasta.ruzkova",
                FIRST,
                "Prosba",
                "Dobrý den, prodává se náš dům. Poradíte mi, co dál? Růžková",
                "");
        replies(
                scene,
                vlasta,
                scene.lately(2),
                FIRST,
                "Dobrý den, paní Růžková, přijďte ve čtvrtek, projdeme to. Připravila jsem vám souhlas k\u00a0podpisu.");
        begins(
                scene,
                Who.ANTONIN,
                scene.lately(1),
                FIRST,
                "kamil.pokladny",
                "Potvrzení",
                "Pošlete prosím panu Sedmíkovi potvrzení, že je dluh vyrovnaný.",
                "");
        begins(
                scene,
                Who.KATERINA,
                scene.lately(1),
                FIRST,
                "romana.domkova",
                "Doklad o příjmu",
                "Paní Jívová přinese doklad o\u00a0příjmu do konce týdne.",
                "");
    }

    private AtomicReference<ThreadId> begins(
            Scene scene, Who who, LocalDate day, String from, String to, String subject, String text, String attached) {
        var thread = new AtomicReference<ThreadId>();
        scene.at(day, 15, from, viewer -> {
            var files = attached.isEmpty()
                    ? List.<AttachmentId>of()
                    : List.of(file(viewer, attached, "6 splátek po 700 Kč, vždy do patnáctého."));
            var begun = new NewThread(scene.person(who), subject, text, Set.of(scene.user(to)), files);
            thread.set(Done.as(SendMessage.Sent.class, sendMessage.begin(begun, viewer))
                    .thread());
        });
        return thread;
    }

    private void replies(Scene scene, AtomicReference<ThreadId> thread, LocalDate day, String login, String text) {
        scene.at(
                day,
                16,
                login,
                viewer -> Done.as(SendMessage.Sent.class, sendMessage.reply(thread.get(), text, List.of(), viewer)));
    }

    private void papers(Scene scene) {
        keeps(
                scene,
                Who.LUDMILA,
                scene.day(9, WEDNESDAY),
                "vilem.opatrny",
                "COURT_DECISION",
                "Rozsudek o\u00a0opatrovnictví",
                "LEGAL",
                Layer.SUPPORT);
        keeps(
                scene,
                Who.LUDMILA,
                scene.day(9, WEDNESDAY),
                "vilem.opatrny",
                "CONSENT_SCAN",
                "Souhlas opatrovníka s\u00a0bydlením",
                "HOUSING",
                Layer.SUPPORT);
        keeps(
                scene,
                Who.OKSANA,
                scene.day(12, THURSDAY),
                FIRST,
                "MEDICAL_REPORT",
                "Zpráva z\u00a0ortopedie",
                "PHYSICAL_HEALTH",
                Layer.PRIVATE);
        keeps(
                scene,
                Who.PETR,
                scene.day(9, TUESDAY),
                FIRST,
                "CONTRACT",
                "Smlouva o\u00a0startovacím bytě",
                "HOUSING",
                Layer.SUPPORT);
        keeps(
                scene,
                Who.ANTONIN,
                scene.day(28, THURSDAY),
                FIRST,
                "LETTER_PHOTO",
                "Výzva k\u00a0zaplacení odpadu",
                "FINANCE",
                Layer.SUPPORT);
        keeps(
                scene,
                Who.KATERINA,
                scene.day(2, FRIDAY),
                "stepan.vrba",
                "OTHER",
                "Osvědčení pečovatelky",
                "EDUCATION",
                Layer.WORK);
        keeps(
                scene,
                Who.VLASTA,
                scene.day(30, FRIDAY),
                FIRST,
                "OTHER",
                "Potvrzení o\u00a0docházce na kurz",
                "EDUCATION",
                Layer.ADMIN);
    }

    private void keeps(
            Scene scene, Who who, LocalDate day, String login, String kind, String title, String domain, Layer layer) {
        keeps(scene, who, day, login, kind, title, domain, layer, title + ", ukázkový dokument.");
    }

    private void keeps(
            Scene scene,
            Who who,
            LocalDate day,
            String login,
            String kind,
            String title,
            String domain,
            Layer layer,
            String content) {
        scene.at(
                day,
                14,
                login,
                viewer -> Done.as(
                        KeepDocument.Kept.class,
                        keepDocument.keep(
                                scene.person(who),
                                new NewDocument(Scene.unitOf(viewer), kind, title, day, domain, layer),
                                file(viewer, "dokument.txt", content),
                                viewer)));
    }

    private AttachmentId file(Viewer viewer, String name, String text) {
        return Done.as(KeepFile.Kept.class, keepFile.keep(upload(name, text), viewer))
                .file()
                .id();
    }

    private static Upload upload(String name, String text) {
        return Upload.of(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
