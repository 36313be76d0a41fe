package cz.prostup.people.consent;

import cz.prostup.ui.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What somebody asks a person to agree to.
///
/// @param purpose         code of `people.consent_purpose`
/// @param language        in which the person reads the text
/// @param guardian        name and standing of whoever consents for the person; empty when the person does
/// @param fromUnit        the unit that asks and shares; one of the viewer's
/// @param domains         codes of `people.domain`; empty where the purpose tells of none
/// @param recipients      units, never whole organisations; empty where the purpose has none
/// @param to              the last day, at most twelve months from the first
/// @param capacityChecked a minor or a person of limited capacity may decide this matter alone, somebody looked
public record NewConsent(
        String purpose,
        Language language,
        ConsentForm form,
        GivenBy givenBy,
        String guardian,
        UUID fromUnit,
        List<String> domains,
        List<UUID> recipients,
        LocalDate from,
        LocalDate to,
        boolean capacityChecked) {

    public NewConsent {
        domains = domains.stream().distinct().toList();
        recipients = recipients.stream().distinct().toList();
    }
}
