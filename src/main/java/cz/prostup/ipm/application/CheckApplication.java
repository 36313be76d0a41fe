package cz.prostup.ipm.application;

import cz.prostup.ipm.programme.DatedRates;
import cz.prostup.ipm.programme.MinimumWage;
import cz.prostup.ipm.programme.ProtectedMarket;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Today;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gathers what an application is looked through against, and looks.
@Component
class CheckApplication {

    private record Bounds(@Nullable String rules, int fewPlaces, Set<String> isco) {}

    private final RulesRepository rules;
    private final DatedRates rates;
    private final JdbcClient db;
    private final Today today;

    CheckApplication(RulesRepository rules, DatedRates rates, JdbcClient db, Today today) {
        this.rules = rules;
        this.rates = rates;
        this.db = db;
        this.today = today;
    }

    /// By the rules that hold today.
    List<Check> look(Application application) {
        var bounds = bounds();
        return look(application, bounds, bounds.rules());
    }

    /// @param version code of the rules version that was chosen
    List<Check> look(Application application, String version) {
        return look(application, bounds(), version);
    }

    private List<Check> look(Application application, Bounds bounds, @Nullable String version) {
        return Looking.through(
                application,
                new Facts(
                        today.date(),
                        version,
                        version == null
                                ? ProtectedMarket.WARN
                                : rules.get(version).eligibility().protectedMarket(),
                        minimum(application),
                        bounds.fewPlaces(),
                        bounds.isco()));
    }

    private Bounds bounds() {
        return db.sql("""
                        select (select v.code from ipm.rules_version v
                                 where v.status = 'ACTIVE' and v.valid_from <= :day and (v.valid_to is null or v.valid_to >= :day)
                                 order by v.valid_from desc, v.code limit 1) as rules,
                               (select p.value from ipm.application_parameter p
                                 where p.parameter = 'fewPlaces' and p.valid_from <= :day
                                   and (p.valid_to is null or p.valid_to >= :day)
                                 order by p.valid_from desc limit 1) as few,
                               array(select c.code from ipm.cz_isco c
                                      where c.valid_from <= :day and (c.valid_to is null or c.valid_to >= :day)) as isco
                        """)
                .param("day", today.date())
                .query((row, n) ->
                        new Bounds(row.getString("rules"), row.getInt("few"), Set.copyOf(Arrays.asList((String[])
                                row.getArray("isco").getArray()))))
                .single();
    }

    private Map<Integer, MinimumWage> minimum(Application application) {
        var years = new HashMap<Integer, MinimumWage>();
        application.items().stream()
                .map(item -> item.start().getYear())
                .distinct()
                .forEach(year -> rates.minimumWage(year).ifPresent(wage -> years.put(year, wage)));
        return years;
    }
}
