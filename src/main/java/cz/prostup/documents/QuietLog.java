package cz.prostup.documents;

import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.Diagnostic;
import java.util.logging.Level;

/// Warnings of the renderer go where all logs go; its diary of every style sheet goes nowhere.
final class QuietLog extends Slf4jLogger {

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return diagnostic.getLevel().intValue() >= Level.WARNING.intValue() && super.isLogLevelEnabled(diagnostic);
    }
}
