package cz.prostup.people.messages.web;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.FormFiles;
import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.messages.NewThread;
import cz.prostup.people.messages.SendMessage;
import cz.prostup.people.messages.SendMessage.Outcome;
import cz.prostup.people.messages.ThreadId;
import cz.prostup.ui.Input;
import cz.prostup.ui.Phrases;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Reads what a form of a message sent and sends it.
@Component
class MessageForm {

    private static final int LONGEST_SUBJECT = 80;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_FILES = 3;

    private final FormFiles formFiles;
    private final SendMessage sendMessage;

    MessageForm(FormFiles formFiles, SendMessage sendMessage) {
        this.formFiles = formFiles;
        this.sendMessage = sendMessage;
    }

    /// @param sent the thread; null when the form must come back
    record Result(@Nullable ThreadId sent, List<KeptFile> files) {}

    Result begin(PersonId person, @Nullable List<MultipartFile> sent, Input input, Viewer viewer) {
        var files = files(sent, input, viewer);
        var words = Words.of(viewer);
        missing(input, "subject", words.of("noSubject"));
        missing(input, "text", words.of("noText"));
        var subject = input.requiredText("subject", "Předmět", LONGEST_SUBJECT);
        var text = input.requiredText("text", "Zpráva", LONGEST_TEXT);
        var to = recipients(input, words);
        if (subject == null || text == null || input.hasErrors()) {
            return new Result(null, files);
        }
        return finish(sendMessage.begin(new NewThread(person, subject, text, to, ids(files)), viewer), files, input);
    }

    Result reply(ThreadId thread, @Nullable List<MultipartFile> sent, Input input, Viewer viewer) {
        var files = files(sent, input, viewer);
        missing(input, "text", Words.of(viewer).of("noText"));
        var text = input.requiredText("text", "Zpráva", LONGEST_TEXT);
        if (text == null || input.hasErrors()) {
            return new Result(null, files);
        }
        return finish(sendMessage.reply(thread, text, ids(files), viewer), files, input);
    }

    private static Result finish(Outcome outcome, List<KeptFile> files, Input input) {
        return switch (outcome) {
            case SendMessage.Sent(var thread) -> new Result(thread, files);
            case SendMessage.Refused(var field, var reason) -> {
                input.fail(field, reason);
                yield new Result(null, files);
            }
        };
    }

    private List<KeptFile> files(@Nullable List<MultipartFile> sent, Input input, Viewer viewer) {
        return formFiles.take(sent == null ? List.of() : sent, MOST_FILES, input, viewer);
    }

    private static List<AttachmentId> ids(List<KeptFile> files) {
        return files.stream().map(KeptFile::id).toList();
    }

    /// In the language of the reader; the first mistake of a field stays.
    private static void missing(Input input, String field, String said) {
        if (!input.has(field)) {
            input.fail(field, said);
        }
    }

    private static Set<UUID> recipients(Input input, Phrases words) {
        var users = new HashSet<UUID>();
        for (var text : input.texts("to")) {
            try {
                users.add(UUID.fromString(text));
            } catch (IllegalArgumentException _) {
                input.fail("to", "Vyberte z\u00a0nabídnutých.");
            }
        }
        if (users.isEmpty()) {
            input.fail("to", words.of("noTo"));
        }
        return users;
    }
}
