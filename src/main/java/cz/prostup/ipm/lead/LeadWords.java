package cz.prostup.ipm.lead;

import cz.prostup.shared.Today;
import cz.prostup.ui.Option;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the lists offer today, and the numbers of this module as their dated rows say.
@Component
public class LeadWords {

    /// All lists at once.
    public record Lists(Map<LeadList, List<Option>> options) {

        public List<Option> of(LeadList list) {
            return options.getOrDefault(list, List.of());
        }

        public List<String> codes(LeadList list) {
            return of(list).stream().map(Option::value).toList();
        }

        /// The label of a code; the code itself when no row of today knows it.
        public String label(LeadList list, String code) {
            return of(list).stream()
                    .filter(option -> option.value().equals(code))
                    .findFirst()
                    .map(Option::label)
                    .orElse(code);
        }
    }

    private final JdbcClient db;
    private final Today today;

    LeadWords(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Transactional
    public Lists today() {
        record Row(LeadList list, Option option) {}
        var options = new EnumMap<LeadList, List<Option>>(LeadList.class);
        db.sql("""
                        select list, code, label from ipm.lead_code
                         where valid_from <= access.today() and (valid_to is null or valid_to >= access.today())
                         order by list, sort_order
                        """)
                .query((row, n) -> new Row(
                        LeadList.valueOf(row.getString("list")),
                        Option.of(row.getString("code"), row.getString("label"))))
                .list()
                .forEach(row -> options.computeIfAbsent(row.list(), list -> new java.util.ArrayList<>())
                        .add(row.option()));
        return new Lists(options);
    }

    /// @throws IllegalStateException when no row of it holds today
    @Transactional
    public int number(String parameter) {
        return db.sql("select ipm.lead_number_on(:parameter, :today)")
                .param("parameter", parameter)
                .param("today", today.date())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no row of ipm.lead_number holds today: " + parameter));
    }
}
