package cz.prostup.ipm.lead;

import java.time.LocalDate;

/// A talk with an employer.
///
/// @param way one of the list `WAY`
public record NewContact(LocalDate day, String way, String withWhom, String what) {}
