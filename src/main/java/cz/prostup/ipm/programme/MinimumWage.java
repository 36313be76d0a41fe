package cz.prostup.ipm.programme;

import cz.prostup.shared.Money;

/// The minimum wage of a year for a full-time job, in crowns a month (INF-14).
public record MinimumWage(int year, Money monthly, Certainty certainty, String source) {}
