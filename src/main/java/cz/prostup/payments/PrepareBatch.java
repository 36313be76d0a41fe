package cz.prostup.payments;

import cz.prostup.access.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts payments of a branch together; nothing leaves before another person confirms (decisions 15).
@Service
public class PrepareBatch {

    /// @param formKey made with the form; the second sending of the same form finds the first batch
    public record Order(UUID formKey, UUID branchId, List<NewPayment> payments) {}

    public sealed interface Outcome {}

    public record Prepared(BatchId id) implements Outcome {}

    /// Nothing was ordered.
    public record Refused(List<Problem> problems) implements Outcome {}

    /// @param reference number of the agreement, empty when the whole batch is concerned
    /// @param reason    Czech sentence: what is wrong and what to do
    public record Problem(String reference, String reason) {}

    @Transactional
    public Outcome prepare(Order order, Viewer viewer) {
        throw new UnsupportedOperationException("in work");
    }
}
