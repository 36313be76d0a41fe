package cz.prostup.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// True when the operator named no database of his own and this program has to run one.
final class NoExternalDatabase implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return DatabaseLocation.external(System.getenv()).isEmpty()
                && !context.getEnvironment().getProperty(DatabaseConfiguration.BESIDE, Boolean.class, false);
    }
}
