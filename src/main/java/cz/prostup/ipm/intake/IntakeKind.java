package cz.prostup.ipm.intake;

import static cz.prostup.ipm.intake.IntakeField.*;

import java.util.List;

/// What the rows of a table are.
public enum IntakeKind {
    LEADS("zaměstnavatelé"),
    CANDIDATES("uchazeči");

    private final String czech;

    IntakeKind(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }

    /// In the order in which headings are recognised.
    public List<IntakeField> fields() {
        return switch (this) {
            case LEADS -> List.of(EMPLOYER, ICO, EMPLOYER_KIND, CONTACT, EMAIL, PHONE, NOTE);
            case CANDIDATES -> List.of(FAMILY, GIVEN, BIRTH, PHONE, SUPPORTED_BY);
        };
    }
}
