package cz.prostup.people.documents.web;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.FormFiles;
import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.documents.attachments.KeptFiles;
import cz.prostup.people.Layer;
import cz.prostup.people.PersonId;
import cz.prostup.people.WorksWithPeople;
import cz.prostup.people.documents.DocumentId;
import cz.prostup.people.documents.DocumentScreens;
import cz.prostup.people.documents.KeepDocument;
import cz.prostup.people.documents.NewDocument;
import cz.prostup.people.documents.WithdrawDocument;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// "Dokumenty" of a person's file.
@Controller
@RequestMapping("/people/{person}/documents")
@WorksWithPeople
class DocumentController {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_REASON = 500;

    private final DocumentScreens screens;
    private final KeepDocument keepDocument;
    private final WithdrawDocument withdrawDocument;
    private final FormFiles formFiles;
    private final KeptFiles keptFiles;

    DocumentController(
            DocumentScreens screens,
            KeepDocument keepDocument,
            WithdrawDocument withdrawDocument,
            FormFiles formFiles,
            KeptFiles keptFiles) {
        this.screens = screens;
        this.keepDocument = keepDocument;
        this.withdrawDocument = withdrawDocument;
        this.formFiles = formFiles;
        this.keptFiles = keptFiles;
    }

    @GetMapping
    ModelAndView list(@PathVariable PersonId person, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        int wanted = Math.clamp(page, 1, 1000);
        return Screen.of(this, "documents", new DocumentListPage(screens.list(person, wanted, viewer), wanted));
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable PersonId person, Viewer viewer) {
        return Screen.of(this, "newDocument", page(person, Input.blank(), List.of(), viewer));
    }

    @PostMapping
    ModelAndView add(
            @PathVariable PersonId person,
            @RequestParam(name = FormFiles.FILES, required = false) @Nullable List<MultipartFile> sent,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        var form = screens.form(person, viewer);
        var files = formFiles.take(sent == null ? List.of() : sent, 1, input, viewer);
        if (files.isEmpty()) {
            input.fail(FormFiles.FILES, "Chybí soubor. Vyberte ho.");
        }
        var document = document(form, input);
        if (document != null && !input.hasErrors()) {
            switch (keepDocument.keep(person, document, files.getFirst().id(), viewer)) {
                case KeepDocument.Kept _ -> {
                    Flash.say(response, "Dokument je ve spisu.");
                    return Screen.redirectTo("/people/" + person + "/documents");
                }
                case KeepDocument.Refused(var field, var reason) -> input.fail(field, reason);
            }
        }
        return Screen.rejected(this, "newDocument", new NewDocumentPage(form, input, files));
    }

    private static @Nullable NewDocument document(DocumentScreens.Form form, Input input) {
        var unit = form.units().size() == 1
                ? form.units().getFirst().value()
                : input.choice("unit", "Útvar", values(form.units()));
        var kind = input.choice("kind", "Druh", values(form.kinds()));
        var title = input.requiredText("title", "Název", LONGEST_TITLE);
        var dated = input.date("dated", "Datum dokumentu");
        var domain = input.choice("domain", "Oblast", values(form.domains()));
        var layer = input.code("layer", "Vrstva", Layer.class);
        return unit == null || kind == null || title == null || dated == null || domain == null || layer == null
                ? null
                : new NewDocument(UUID.fromString(unit), kind, title, dated, domain, layer);
    }

    private static List<String> values(List<Option> options) {
        return options.stream().map(Option::value).toList();
    }

    @GetMapping("/{id}/file")
    void file(@PathVariable PersonId person, @PathVariable DocumentId id, Viewer viewer, HttpServletResponse response)
            throws IOException {
        keptFiles.send(screens.file(person, id, viewer), response);
    }

    @GetMapping("/{id}/withdraw")
    ModelAndView withdrawal(@PathVariable PersonId person, @PathVariable DocumentId id, Viewer viewer) {
        return Screen.of(this, "withdrawDocument", withdrawal(person, id, Input.blank(), viewer));
    }

    @PostMapping("/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable PersonId person,
            @PathVariable DocumentId id,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        var reason = input.requiredText("reason", "Důvod", LONGEST_REASON);
        var version = input.wholeNumber("version", "Verze", 0, Integer.MAX_VALUE);
        if (reason == null || version == null) {
            return Screen.rejected(this, "withdrawDocument", withdrawal(person, id, input, viewer));
        }
        try {
            withdrawDocument.withdraw(person, id, reason, version, viewer);
        } catch (StaleRecord _) {
            Flash.say(response, "Dokument už mezitím stáhl někdo jiný.");
            return Screen.redirectTo("/people/" + person + "/documents");
        }
        Flash.say(response, "Dokument je stažený, nikdo ho už neotevře.");
        return Screen.redirectTo("/people/" + person + "/documents");
    }

    private WithdrawPage withdrawal(PersonId person, DocumentId id, Input input, Viewer viewer) {
        var opened = screens.document(person, id, viewer);
        if (!opened.document().isOurs()) {
            throw new NotFound(id);
        }
        return new WithdrawPage(opened.head(), opened.document(), input);
    }

    private NewDocumentPage page(PersonId person, Input input, List<KeptFile> kept, Viewer viewer) {
        return new NewDocumentPage(screens.form(person, viewer), input, kept);
    }
}
