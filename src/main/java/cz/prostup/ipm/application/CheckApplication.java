package cz.prostup.ipm.application;

import cz.prostup.ipm.programme.DatedRates;
import cz.prostup.ipm.programme.MinimumWage;
import cz.prostup.ipm.programme.ProtectedMarket;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Today;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what an application is looked through against, and looks.
@Component
class CheckApplication {

    private final ApplicationParameters parameters;
    private final Choices choices;
    private final RulesRepository rules;
    private final DatedRates rates;
    private final Today today;

    CheckApplication(
            ApplicationParameters parameters, Choices choices, RulesRepository rules, DatedRates rates, Today today) {
        this.parameters = parameters;
        this.choices = choices;
        this.rules = rules;
        this.rates = rates;
        this.today = today;
    }

    /// By the rules that hold today.
    List<Check> look(Application application) {
        return look(application, parameters.rulesOf(today.date()));
    }

    /// @param version code of the rules version, null when none holds
    List<Check> look(Application application, @Nullable String version) {
        return Looking.through(
                application,
                new Facts(
                        today.date(),
                        version,
                        version == null
                                ? ProtectedMarket.WARN
                                : rules.get(version).eligibility().protectedMarket(),
                        minimum(application),
                        parameters.number("fewPlaces").intValue(),
                        codes(application)));
    }

    private Map<Integer, MinimumWage> minimum(Application application) {
        var years = new HashMap<Integer, MinimumWage>();
        application.items().stream()
                .map(item -> item.start().getYear())
                .distinct()
                .forEach(year -> rates.minimumWage(year).ifPresent(wage -> years.put(year, wage)));
        return years;
    }

    private Set<String> codes(Application application) {
        return application.items().stream().allMatch(item -> item.work().isco().isEmpty())
                ? Set.of()
                : choices.iscoCodes();
    }
}
