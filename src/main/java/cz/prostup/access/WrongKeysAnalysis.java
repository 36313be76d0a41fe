package cz.prostup.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Whoever starts Prostup reads one sentence instead of a stack.
class WrongKeysAnalysis extends AbstractFailureAnalyzer<WrongKeys> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WrongKeys cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
