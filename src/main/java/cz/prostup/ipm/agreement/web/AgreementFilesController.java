package cz.prostup.ipm.agreement.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.Download;
import cz.prostup.documents.attachments.KeptFiles;
import cz.prostup.ipm.agreement.AgreementId;
import cz.prostup.ipm.agreement.AgreementLifeScreens;
import cz.prostup.ipm.agreement.DocumentId;
import cz.prostup.ipm.agreement.PreviewAgreement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The papers of an agreement: frozen versions, scans of signatures, the preview of what would be sent.
@Controller
@RequestMapping("/ipm/agreements/{id}")
@AllowedTo({Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR, Role.EMPLOYER_ADMIN, Role.EMPLOYER_PAYROLL})
class AgreementFilesController {

    private final AgreementLifeScreens lives;
    private final PreviewAgreement previews;
    private final KeptFiles files;

    AgreementFilesController(AgreementLifeScreens lives, PreviewAgreement previews, KeptFiles files) {
        this.lives = lives;
        this.previews = previews;
        this.files = files;
    }

    @GetMapping("/documents/{document}.pdf")
    ResponseEntity<byte[]> document(@PathVariable AgreementId id, @PathVariable DocumentId document, Viewer viewer) {
        return Download.PDF.of("dohoda", lives.pdf(id, document, viewer));
    }

    @GetMapping("/preview.pdf")
    @AllowedTo({Role.KOP_OFFICER, Role.KOP_DIRECTOR})
    ResponseEntity<byte[]> preview(@PathVariable AgreementId id, Viewer viewer) {
        return Download.PDF.of("dohoda-navrh", previews.agreement(id, viewer));
    }

    @GetMapping("/signatures/{signature}/scan")
    void scan(@PathVariable AgreementId id, @PathVariable UUID signature, Viewer viewer, HttpServletResponse response)
            throws IOException {
        files.send(lives.scan(id, signature, viewer), response);
    }
}
