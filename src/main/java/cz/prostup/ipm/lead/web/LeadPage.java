package cz.prostup.ipm.lead.web;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.ipm.lead.LeadAction;
import cz.prostup.ipm.lead.LeadLifecycle;
import cz.prostup.ipm.lead.LeadList;
import cz.prostup.ipm.lead.LeadScreens.File;
import cz.prostup.ipm.lead.LeadScreens.View;
import cz.prostup.ipm.lead.LeadState;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.State;
import cz.prostup.ui.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The page of one interest.
///
/// @param talk     fields of a new talk
/// @param findings fields of hopes and fears
/// @param step     fields of the next step
public record LeadPage(View view, Input talk, Input findings, Input step, boolean officer, LocalDate today) {

    static LeadPage of(View view, Viewer viewer, LocalDate today) {
        var file = view.file();
        var findings = Input.blank()
                .withAll("motivations", file.motivations())
                .withAll("concerns", file.concerns())
                .with("comparison", file.comparison());
        var owner = file.ownerId();
        var step = Input.blank()
                .with("nextStep", file.row().nextStep())
                .with("nextOn", file.row().nextOn())
                .with("owner", owner == null ? null : owner.toString());
        return new LeadPage(
                view,
                Input.blank().with("on", today),
                findings,
                step,
                viewer.isAny(Role.KOP_OFFICER) && file.roles().contains("KOP_OFFICER"),
                today);
    }

    LeadPage withTalk(Input input) {
        return new LeadPage(view, input, findings, step, officer, today);
    }

    LeadPage withFindings(Input input) {
        return new LeadPage(view, talk, input, step, officer, today);
    }

    LeadPage withStep(Input input) {
        return new LeadPage(view, talk, findings, input, officer, today);
    }

    /// The form that is to be mended, for the summary of mistakes.
    public Input input() {
        return talk.hasErrors() ? talk : findings.hasErrors() ? findings : step;
    }

    public File file() {
        return view.file();
    }

    public String path() {
        return "/ipm/leads/" + file().row().id();
    }

    public static List<Link> crumbs() {
        return List.of(new Link("Zájem zaměstnavatelů", "/ipm/leads"));
    }

    public State state() {
        return LeadListPage.state(file().row().state());
    }

    public String standing() {
        var row = file().row();
        var waits = "ve stavu " + LeadListPage.days(row.since(), today);
        return row.state().isOpen() ? waits + ", beze slova " + LeadListPage.days(row.heardOn(), today) : waits;
    }

    public boolean may(String action) {
        return file().mayKeep() && LeadLifecycle.TABLE.allows(file().row().state(), LeadAction.valueOf(action));
    }

    public boolean isOpen() {
        return file().row().state().isOpen();
    }

    public List<Term> facts() {
        var row = file().row();
        var terms = new ArrayList<Term>();
        terms.add(new Term("IČO", row.ico().isEmpty() ? "zatím neznáme" : row.ico()));
        terms.add(new Term(
                "Druh",
                file().kind().isEmpty() ? "zatím neznáme" : view.lists().label(LeadList.EMPLOYER_KIND, file().kind())));
        terms.add(new Term("Kontaktní osoba", contact()));
        terms.add(new Term("Odkud o něm víme", row.source()));
        terms.add(new Term("Pobočka", row.branch()));
        var territory = row.territory();
        if (territory != null) {
            terms.add(new Term("Území koordinátora", territory));
        }
        var author = file().createdBy();
        terms.add(new Term(
                "Zapsáno",
                Czech.date(file().createdOn()) + ", "
                        + (author == null ? "napsal sám přes stránky pro zaměstnavatele" : author)));
        if (!file().note().isEmpty()) {
            terms.add(new Term("Poznámka", file().note()));
        }
        return terms;
    }

    private String contact() {
        var contact = file().row().contact();
        var parts = List.of(contact.name(), contact.email(), contact.phone()).stream()
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? "zatím neznáme" : String.join(", ", parts);
    }

    public String declined() {
        var reason = file().declineReason();
        var label = reason == null ? "" : view.lists().label(LeadList.DECLINE, reason);
        return file().declineNote().isEmpty() ? label : label + ": " + file().declineNote();
    }

    public String suitability() {
        return switch (file().suitability()) {
            case "FITS" -> "Podle otázek se IPM hodí.";
            case "FITS_WITH_CARE" ->
                "Podle otázek se IPM hodí, něco je ale potřeba vyřešit: " + file().suitabilityNote();
            default -> "";
        };
    }

    public List<Option> motivations() {
        return view.lists().of(LeadList.MOTIVATION);
    }

    public List<Option> concerns() {
        return view.lists().of(LeadList.CONCERN);
    }

    public List<Option> ways() {
        return view.lists().of(LeadList.WAY);
    }

    public static String move(ProcessHistory.Row row) {
        return LeadState.valueOf(row.from()).czech() + " → "
                + LeadState.valueOf(row.to()).czech();
    }

    public static String who(ProcessHistory.Row row) {
        var principal = row.onBehalfOf();
        return principal == null ? row.by() : row.by() + " za " + principal;
    }
}
