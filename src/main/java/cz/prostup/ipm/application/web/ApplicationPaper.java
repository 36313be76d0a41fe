package cz.prostup.ipm.application.web;

import cz.prostup.documents.DocumentFrame;
import cz.prostup.ipm.application.Application;
import cz.prostup.ipm.application.ApplicationScreens.File;
import cz.prostup.ipm.application.ApplicationState;
import cz.prostup.ipm.application.Choices.Choice;
import cz.prostup.ipm.application.Defect;
import cz.prostup.ipm.application.Item;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Term;
import java.util.List;

/// An application, or the decision about it, on paper.
public record ApplicationPaper(File file, List<Choice> criteria, DocumentFrame frame) {

    public Application application() {
        return file.application();
    }

    public List<Term> facts() {
        return Contents.terms(application(), true);
    }

    public List<Term> goodWork() {
        return Contents.goodWork(application(), criteria);
    }

    public List<Item> items() {
        return application().items();
    }

    public List<Defect> defects() {
        return file.defects();
    }

    public boolean isRejected() {
        return application().state() == ApplicationState.REJECTED;
    }

    public String lead() {
        var places = Czech.count(application().approvedPlaces(), "místo", "místa", "míst");
        return isRejected()
                ? "Žádost o\u00a0integrační pracovní místa úřad zamítá."
                : "Žádost úřad schvaluje: " + places + " z\u00a0"
                        + application().places() + ".";
    }

    public String reason() {
        var label = application().review().reasonLabel();
        return label == null ? "" : label;
    }

    public static String approved(Item item) {
        var approved = item.approved();
        return approved == null ? "–" : Czech.number(approved);
    }
}
