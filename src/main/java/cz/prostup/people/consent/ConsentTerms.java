package cz.prostup.people.consent;

import cz.prostup.shared.Today;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The numbers of a consent that hold today: dated rows of `people.parameter`.
@Component
class ConsentTerms {

    /// @param months       the longest consent
    /// @param ownAge       from which age a person may consent alone
    /// @param adultAge     from which age nobody asks
    /// @param firstWarning days before the end, calendar
    /// @param lastWarning  days before the end, calendar
    record Terms(LocalDate today, int months, int ownAge, int adultAge, int firstWarning, int lastWarning) {

        /// The last day of the longest consent that begins on `from`: a year minus a day, so 29. 2. gives 27. 2.
        LocalDate latest(LocalDate from) {
            return from.plusMonths(months).minusDays(1);
        }

        boolean mayDecideAlone(LocalDate born) {
            return !born.plusYears(ownAge).isAfter(today);
        }

        boolean isAdult(LocalDate born) {
            return !born.plusYears(adultAge).isAfter(today);
        }
    }

    private final JdbcClient db;
    private final Today today;

    ConsentTerms(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Terms terms() {
        return db.sql("""
                        select people.number_on('consentMonths', :today) as months,
                               people.number_on('consentOwnAge', :today) as own_age,
                               people.number_on('adultAge', :today) as adult_age,
                               people.number_on('consentFirstWarning', :today) as first_warning,
                               people.number_on('consentLastWarning', :today) as last_warning
                        """)
                .param("today", today.date())
                .query((row, n) -> new Terms(
                        today.date(),
                        row.getInt("months"),
                        row.getInt("own_age"),
                        row.getInt("adult_age"),
                        row.getInt("first_warning"),
                        row.getInt("last_warning")))
                .single();
    }
}
