package cz.prostup.ipm.agreement;

import java.util.UUID;

/// The account of an agreement has changed, told in the transaction that changed it, so that the employer's own contact
/// hears of it (decisions 15). Neither the old nor the new account travels in it.
///
/// @param number of the agreement
public record AccountChanged(UUID agreementId, UUID employerId, String number) {}
