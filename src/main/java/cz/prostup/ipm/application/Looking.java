package cz.prostup.ipm.application;

import static cz.prostup.ipm.application.AskedField.*;
import static cz.prostup.ipm.application.Check.Level.BLOCK;
import static cz.prostup.ipm.application.Check.Level.HINT;
import static cz.prostup.ipm.application.Check.Level.WARN;

import cz.prostup.organisations.BankAccount;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import java.util.ArrayList;
import java.util.List;

/// Looks an application through: what is missing, what has to be weighed, what is good advice (BR-016 to BR-026).
final class Looking {

    private final Application application;
    private final Facts facts;
    private final List<Check> found = new ArrayList<>();

    private Looking(Application application, Facts facts) {
        this.application = application;
        this.facts = facts;
    }

    /// What blocks comes first.
    static List<Check> through(Application application, Facts facts) {
        var looking = new Looking(application, facts);
        looking.employer();
        looking.positions();
        looking.mentor();
        looking.support();
        looking.backing();
        looking.goodWork();
        return looking.found.stream()
                .sorted(java.util.Comparator.comparing(Check::level))
                .toList();
    }

    private void employer() {
        if (application.employer().protectedMarket()) {
            var words = "Zaměstnavatel je na chráněném trhu práce. ";
            switch (facts.protectedMarket()) {
                case REFUSED ->
                    found.add(Check.block(
                            BRANCH, words + "Podle pravidel " + facts.rules() + " IPM vytvořit nemůže.", "BR-021"));
                case WARN ->
                    found.add(Check.warn(BRANCH, words + "Pravidla to výslovně neřeší, rozhodne úřad.", "BR-021"));
                case ALLOWED -> {}
            }
        }
        if (facts.rules() == null) {
            found.add(Check.warn(BRANCH, "Pro dnešní den neplatí žádná pravidla programu.", "decisions 2"));
        }
        if (application.place().territory() == null) {
            found.add(Check.warn(TERRITORY, "Není vybrané území, koordinátor žádost neuvidí.", "P5"));
        }
    }

    private void positions() {
        if (application.items().isEmpty()) {
            found.add(Check.block(ITEMS, "Přidejte aspoň jedno pracovní místo.", "3.B"));
            return;
        }
        application.items().forEach(this::item);
        if (application.items().stream().allMatch(Item::isFullTime)) {
            found.add(Check.hint(
                    ITEMS, "Všechna místa jsou na plný úvazek. Kratší úvazek bývá pro začátek reálnější.", "BR-018"));
        }
        if (application.places() > facts.fewPlaces()) {
            found.add(Check.hint(
                    ITEMS,
                    "Žádáte o\u00a0" + Czech.count(application.places(), "místo", "místa", "míst")
                            + ". Pro první zkušenost se osvědčilo začít s\u00a0menším počtem.",
                    "BR-019"));
        }
    }

    private void item(Item item) {
        if (item.work().description().isBlank()) {
            found.add(Check.at(BLOCK, item, "description", item.work().title() + ": chybí popis práce.", "3.B"));
        }
        // what waits at the office may be passed by its day; the office weighs it
        var late = application.state().isOpenToEmployer() ? BLOCK : WARN;
        if (item.start().isBefore(facts.today())) {
            found.add(Check.at(late, item, "start", item.work().title() + ": plánovaný nástup už minul.", "3.B"));
        }
        if (!item.work().isco().isEmpty() && !facts.isco().contains(item.work().isco())) {
            found.add(Check.at(
                    HINT,
                    item,
                    "isco",
                    item.work().title() + ": kód CZ-ISCO " + item.work().isco()
                            + " není v\u00a0seznamu, ověří ho úřad.",
                    "decisions 25"));
        }
        wage(item);
    }

    private void wage(Item item) {
        var minimum = facts.minimum().get(item.start().getYear());
        if (minimum == null) {
            found.add(Check.at(
                    WARN,
                    item,
                    "wage",
                    item.work().title() + ": minimální mzda roku "
                            + item.start().getYear() + " není známá, mzdu ověří úřad.",
                    "INF-14"));
            return;
        }
        var least = Money.raisedToCrowns(minimum.monthly().times(item.fte()));
        if (item.wage().compareTo(least) < 0) {
            found.add(Check.at(
                    BLOCK,
                    item,
                    "wage",
                    item.work().title() + ": mzda je pod minimální mzdou, která je pro tento úvazek "
                            + Czech.money(least) + ".",
                    "INF-14"));
        }
    }

    private void mentor() {
        if (!application.mentor().isNamed()) {
            found.add(Check.block(MENTOR, "Určete mentora, který bude mít lidi na starost.", "BR-016"));
        } else if (application.mentor().user() == null
                && application.mentor().contact().isBlank()) {
            found.add(Check.block(MENTOR, "Mentor nemá účet, napište na něj kontakt.", "BR-016"));
        }
        if (application.mentor().capacity().isBlank()) {
            found.add(Check.warn(
                    CAPACITY, "Napište, kolik času a\u00a0lidí na podporu máte. Cílem není kvantita.", "BR-017"));
        }
    }

    private void support() {
        var support = application.support();
        if (support.form() == null) {
            found.add(Check.block(SUPPORT_FORM, "Vyberte, kdo bude lidi podporovat.", "3.B"));
            return;
        }
        if (support.form().needsProvider() && support.providers().isEmpty() && !support.stillLooking()) {
            found.add(Check.block(PROVIDERS, "Vyberte poskytovatele, nebo zaškrtněte, že ho teprve hledáte.", "3.B"));
        }
        if (support.stillLooking()) {
            found.add(Check.warn(PROVIDERS, "Poskytovatel podpory se teprve hledá.", "P3"));
        }
        if (support.form() != SupportForm.EXTERNAL) {
            found.add(Check.warn(SUPPORT_FORM, "Váš koordinátor integračních aktivit má projít školením.", "BR-024"));
        }
    }

    private void backing() {
        var backing = application.backing();
        if (backing.account().isBlank()) {
            found.add(Check.block(ACCOUNT, "Doplňte účet, na který má příspěvek chodit.", "decisions 15"));
        } else if (BankAccount.parse(backing.account()) instanceof BankAccount.Invalid(var why)) {
            found.add(Check.block(ACCOUNT, why, "C.7"));
        }
        if (!application.employer().isMunicipalCompany()) {
            return;
        }
        if (backing.municipality() == null || backing.municipality() == Municipality.NOT_NEEDED) {
            found.add(Check.block(MUNICIPALITY, "Jste obecní společnost: řekněte, zda obec souhlasí.", "BR-022"));
        } else if (backing.municipality() == Municipality.NOT_YET) {
            found.add(Check.warn(MUNICIPALITY, "Obec se zatím nevyjádřila: " + backing.municipalityNote(), "BR-022"));
        }
    }

    private void goodWork() {
        if (application.goodWork().isEmpty()) {
            found.add(
                    Check.hint(GOOD_WORK, "Zkuste si na devíti otázkách ověřit, že jde o\u00a0dobrou práci.", "5.21"));
        }
        var poor = application.goodWork().values().stream()
                .filter(answer -> answer == WorkAnswer.NO)
                .count();
        if (poor > 0) {
            found.add(Check.warn(GOOD_WORK, "Kritéria dobré práce, která místo nesplňuje: " + poor + ".", "5.21"));
        }
    }
}
