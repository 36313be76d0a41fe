package cz.prostup.ipm.correction;

import static java.util.stream.Collectors.toMap;

import cz.prostup.ipm.ReturnId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What holds today for a month that was decided: the original and all approved corrections together. The same is said
/// by the view `ipm.return_truth_card`.
@Component
public class Corrected {

    /// @param corrections how many were approved
    public record Amounts(Money wage, Money integration, Money total, Money original, int corrections) {}

    private final JdbcClient db;

    Corrected(JdbcClient db) {
        this.db = db;
    }

    /// Returns that were not approved, or whose amounts the viewer may not see, are not there.
    @Transactional
    public Map<ReturnId, Amounts> amounts(List<ReturnId> returns) {
        record Of(ReturnId id, Amounts amounts) {}
        return db
                .sql("""
                        select return_id, wage, integration, total, original_total, corrections
                          from ipm.return_truth_card
                         where return_id = any (:returns)
                        """)
                .param("returns", returns.stream().map(ReturnId::value).toArray(UUID[]::new))
                .query((row, n) -> new Of(
                        new ReturnId(Columns.uuid(row, "return_id")),
                        new Amounts(
                                Columns.money(row, "wage"),
                                Columns.money(row, "integration"),
                                Columns.money(row, "total"),
                                Columns.money(row, "original_total"),
                                row.getInt("corrections"))))
                .list()
                .stream()
                .collect(toMap(Of::id, Of::amounts));
    }
}
