package cz.prostup.ipm.correction.web;

import cz.prostup.ipm.contribution.IntegrationOverride;
import cz.prostup.ipm.correction.Basis;
import cz.prostup.ipm.correction.Change;
import cz.prostup.ipm.correction.Change.Wages;
import cz.prostup.ipm.correction.CorrectionScreens.Beginning;
import cz.prostup.ipm.correction.Party;
import cz.prostup.ipm.monthlyreturn.LevyTable;
import cz.prostup.ipm.monthlyreturn.StoredCalculations.Stored;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.shared.Period;
import cz.prostup.ui.Input;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The fields of a correction: filled with what holds, read back as what is to change.
final class CorrectionForm {

    private final LevyTable levies;

    CorrectionForm(LevyTable levies) {
        this.levies = levies;
    }

    /// Before anybody types: everything as it is.
    static Input filled(Beginning beginning) {
        var basis = Basis.of(beginning.party()).getFirst();
        return filled(beginning, new Change(basis, "", null, null, null, null, null, false));
    }

    /// What a draft says, over what holds.
    static Input filled(Beginning beginning, Change change) {
        var input = Input.blank().with("basis", change.basis().name()).with("reason", change.reason());
        var before = beginning.before();
        return before == null ? input : filled(input, before, change);
    }

    private static Input filled(Input input, Stored before, Change change) {
        var held = wages(before);
        var wages = change.wages() == null ? held : change.wages();
        var override = change.override();
        var supported = change.supported();
        return input.with("gross", wages.gross())
                .with("social", wages.social())
                .with("health", wages.health())
                .with("sickPay", wages.sickPay())
                .with("hours", change.hours() == null ? before.inputs().hours() : change.hours())
                .with("from", supported == null ? null : supported.from())
                .with("to", supported == null ? null : supported.to())
                .with("rules", change.rules() == null ? before.rules() : change.rules())
                .with("decision", override != null ? "SET" : change.overrideDropped() ? "DROP" : "KEEP")
                .with("overrideAmount", override == null ? null : override.amount())
                .with("overrideReason", override == null ? null : override.reason());
    }

    /// Empty when a field is wrong; the mistakes stand in the input.
    Optional<Change> read(Input input, Beginning beginning) {
        var basis = input.code("basis", "Důvod opravy", Basis.class);
        var reason = input.requiredText("reason", "Co bylo špatně", Change.LONGEST_REASON);
        if (reason != null && reason.length() < Change.SHORTEST_REASON) {
            input.fail("reason", "Napište důvod aspoň jednou větou: co bylo špatně a jak to víte.");
        }
        var before = beginning.before();
        var change = before == null
                ? plain(basis, reason)
                : beginning.party() == Party.EMPLOYER
                        ? ofEmployer(input, beginning, before, basis, reason)
                        : ofOffice(input, beginning, before, basis, reason);
        return input.hasErrors() ? Optional.empty() : Optional.ofNullable(change);
    }

    private static @Nullable Change plain(@Nullable Basis basis, @Nullable String reason) {
        return basis == null || reason == null ? null : new Change(basis, reason, null, null, null, null, null, false);
    }

    private @Nullable Change ofEmployer(
            Input input, Beginning beginning, Stored before, @Nullable Basis basis, @Nullable String reason) {
        var wages = wages(input, beginning, before);
        return basis == null || reason == null ? null : new Change(basis, reason, wages, null, null, null, null, false);
    }

    private @Nullable Change ofOffice(
            Input input, Beginning beginning, Stored before, @Nullable Basis basis, @Nullable String reason) {
        var wages = wages(input, beginning, before);
        var hours = basis == Basis.LATE_HOURS ? null : hours(input, before);
        var supported = supported(input);
        var rules = input.choice("rules", "Verze pravidel", beginning.rules());
        var override = override(input);
        return basis == null || reason == null
                ? null
                : new Change(
                        basis,
                        reason,
                        wages,
                        hours,
                        supported,
                        before.rules().equals(rules) ? null : rules,
                        override,
                        input.isChosen("decision", "DROP"));
    }

    /// Null when nothing differs. Levies that nobody touched follow a changed wage, as on the sheet.
    private @Nullable Wages wages(Input input, Beginning beginning, Stored before) {
        var gross = input.money("gross", "Hrubá mzda");
        var social = input.money("social", "Sociální pojištění");
        var health = input.money("health", "Zdravotní pojištění");
        var sickPay = input.has("sickPay") ? input.money("sickPay", "Náhrada mzdy v nemoci") : Money.ZERO;
        if (gross == null || social == null || health == null || sickPay == null) {
            return null;
        }
        var held = wages(before);
        var told = new Wages(gross, social, health, sickPay);
        if (told.equals(held)) {
            return null;
        }
        var untouched = social.equals(held.social()) && health.equals(held.health());
        if (gross.equals(held.gross()) || !untouched) {
            return told;
        }
        var now = levies.of(gross, beginning.month().month());
        return new Wages(gross, now.employerSocial(), now.employerHealth(), sickPay);
    }

    private static @Nullable Hours hours(Input input, Stored before) {
        var hours = input.hours("hours", "Hodiny integračních aktivit");
        return before.inputs().hours().equals(hours) ? null : hours;
    }

    private static @Nullable Period supported(Input input) {
        if (!input.has("from") && !input.has("to")) {
            return null;
        }
        var from = input.date("from", "První den podpory v měsíci");
        var to = input.date("to", "Poslední den podpory v měsíci");
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            input.fail("to", "Poslední den nemůže být před prvním.");
            return null;
        }
        return new Period(from, to);
    }

    private static @Nullable IntegrationOverride override(Input input) {
        if (!input.isChosen("decision", "SET")) {
            return null;
        }
        var amount = input.money("overrideAmount", "Integrační příspěvek");
        var reason = input.requiredText("overrideReason", "Důvod rozhodnutí", Change.LONGEST_REASON);
        if (reason != null && reason.length() < Change.SHORTEST_REASON) {
            input.fail("overrideReason", "Napište důvod rozhodnutí aspoň jednou větou.");
        }
        return amount == null || reason == null ? null : new IntegrationOverride(amount, reason);
    }

    private static Wages wages(Stored before) {
        var inputs = before.inputs();
        return new Wages(inputs.gross(), inputs.employerSocial(), inputs.employerHealth(), inputs.sickPay());
    }
}
