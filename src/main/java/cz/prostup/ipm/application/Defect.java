package cz.prostup.ipm.application;

import java.util.UUID;

/// What the office points out at one field, and what the employer answers.
///
/// @param round how many times the application has been returned
public record Defect(UUID id, int round, AskedField field, String text, String answer) {

    public boolean isAnswered() {
        return !answer.isBlank();
    }
}
