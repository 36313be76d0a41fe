package cz.prostup.ipm.candidate.web;

import cz.prostup.access.Viewer;
import cz.prostup.documents.DocumentFrame;
import cz.prostup.documents.Download;
import cz.prostup.documents.Pdf;
import cz.prostup.ipm.candidate.CandidateForms;
import cz.prostup.ipm.candidate.CandidateScreens;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Papers about a candidate (4.8): the leaflet to sign and the approval.
@Controller
@CandidateReaders
class CandidatePaperController {

    private final CandidateScreens screens;
    private final CandidateForms forms;
    private final Pdf pdf;
    private final Today today;

    CandidatePaperController(CandidateScreens screens, CandidateForms forms, Pdf pdf, Today today) {
        this.screens = screens;
        this.forms = forms;
        this.pdf = pdf;
        this.today = today;
    }

    @GetMapping("/ipm/candidates/{id}/leaflet.pdf")
    ResponseEntity<byte[]> leaflet(Viewer viewer, @PathVariable String id) {
        return paper(viewer, id, "Poučení uchazeče", "cz/prostup/ipm/candidate/web/leaflet.jte", "pouceni");
    }

    @GetMapping("/ipm/candidates/{id}/leaflet-easy.pdf")
    ResponseEntity<byte[]> easy(Viewer viewer, @PathVariable String id) {
        return paper(
                viewer, id, "Poučení snadným čtením", "cz/prostup/ipm/candidate/web/leafletEasy.jte", "pouceni-snadne");
    }

    /// @throws NotFound before the approval
    @GetMapping("/ipm/candidates/{id}/approval.pdf")
    ResponseEntity<byte[]> approval(Viewer viewer, @PathVariable String id) {
        return paper(
                viewer,
                id,
                "Doporučení a\u00a0schválení zaměstnance",
                "cz/prostup/ipm/candidate/web/approval.jte",
                "schvaleni");
    }

    private ResponseEntity<byte[]> paper(Viewer viewer, String id, String title, String template, String name) {
        var file = screens.file(viewer, Addresses.candidate(id));
        if (template.endsWith("approval.jte") && file.head().approvedOn() == null) {
            throw new NotFound(id);
        }
        var number = CandidatePaper.number(file.head());
        var frame = new DocumentFrame(
                title, number, file.head().state().czech(), viewer.name(), Czech.dateTime(today.now()));
        var support = forms.support();
        return Download.PDF.of(
                name + "-" + number,
                pdf.from(
                        template,
                        new CandidatePaper(file, support.months(), support.longest(), support.minHours(), frame)));
    }
}
