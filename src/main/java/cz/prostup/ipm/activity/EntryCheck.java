package cz.prostup.ipm.activity;

import cz.prostup.ipm.ActivityId;
import cz.prostup.ipm.activity.ActivityOutcome.Doubtful;
import cz.prostup.ipm.activity.ActivityOutcome.Refused;
import cz.prostup.ipm.activity.EntryRules.Day;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Today;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers the facts of the participant's day and asks [EntryRules].
@Component
class EntryCheck {

    private final ActivityRepository activities;
    private final Kinds kinds;
    private final RulesRepository rules;
    private final Today today;

    EntryCheck(ActivityRepository activities, Kinds kinds, RulesRepository rules, Today today) {
        this.activities = activities;
        this.kinds = kinds;
        this.rules = rules;
        this.today = today;
    }

    /// What speaks against saving, null when nothing does.
    ///
    /// @param except    the entry that is being changed or corrected
    /// @param confirmed the person has seen the concerns and wants it even so
    @Nullable
    ActivityOutcome objection(
            ProviderPlacement placement, Entry entry, @Nullable ActivityId except, boolean confirmed) {
        var kind = kinds.find(entry.kind()).orElse(null);
        if (kind == null) {
            return new Refused(List.of(new Problem("kind", "Vyberte druh aktivity.")));
        }
        var day = new Day(
                today.date(),
                placement.support(),
                rules.get(placement.rules()).integration().hourStep(),
                activities.isSick(placement.id(), entry.date()),
                activities.others(placement, entry.date(), except));
        var concerns = EntryRules.concerns(entry, kind, day);
        var problems = EntryRules.problems(entry, kind, day);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        return concerns.isEmpty() || confirmed ? null : new Doubtful(concerns);
    }

    Hours required(ProviderPlacement placement) {
        return rules.get(placement.rules()).integration().minHours();
    }
}
