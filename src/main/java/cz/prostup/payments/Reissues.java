package cz.prostup.payments;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Failed payments that somebody asked to issue anew, for the next batch of the branch.
@Component
public class Reissues {

    /// The failed payment as it was, with its `replaces` set to itself; whoever prepares the batch puts the account in
    /// that holds now.
    @Transactional
    public List<NewPayment> waiting(UUID branchId) {
        throw new UnsupportedOperationException("in work");
    }
}
