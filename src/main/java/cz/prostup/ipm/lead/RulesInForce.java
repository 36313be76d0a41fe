package cz.prostup.ipm.lead;

import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Today;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The rules by which an agreement signed today would pay.
@Component
public class RulesInForce {

    private final JdbcClient db;
    private final RulesRepository rules;
    private final Today today;

    RulesInForce(JdbcClient db, RulesRepository rules, Today today) {
        this.db = db;
        this.rules = rules;
        this.today = today;
    }

    /// Empty when no version holds today.
    @Transactional
    public Optional<ProgrammeRules> today() {
        return db.sql("""
                        select code from ipm.rules_version
                         where status = 'ACTIVE' and valid_from <= :today and (valid_to is null or valid_to >= :today)
                         order by valid_from desc, code
                         limit 1
                        """)
                .param("today", today.date())
                .query(String.class)
                .optional()
                .map(rules::get);
    }
}
