package cz.prostup.people.identity;

import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// A transaction of its own as the system viewer. A merge touches rows of units that the one who merges does not read;
/// whether they may merge is asked explicitly inside.
@Component
class AsSystem {

    private final TransactionTemplate apart;

    AsSystem(PlatformTransactionManager transactions) {
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> T run(Function<TransactionStatus, T> work) {
        return Viewers.getAs(Viewer.SYSTEM, () -> Objects.requireNonNull(apart.execute(work::apply)));
    }
}
