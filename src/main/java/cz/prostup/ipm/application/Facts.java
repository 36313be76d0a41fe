package cz.prostup.ipm.application;

import cz.prostup.ipm.programme.MinimumWage;
import cz.prostup.ipm.programme.ProtectedMarket;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an application is looked through against, on one day.
///
/// @param rules   code of the version that holds on the day, null when none does
/// @param minimum wages by year, a year that nobody knows is left out
/// @param isco    codes of the list
record Facts(
        LocalDate today,
        @Nullable String rules,
        ProtectedMarket protectedMarket,
        Map<Integer, MinimumWage> minimum,
        int fewPlaces,
        Set<String> isco) {}
