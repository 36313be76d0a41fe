package cz.prostup.ipm.notices;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.UUID;

/// Pages that notices lead to, in one place: they belong to other modules, which this one does not call.
final class Addresses {

    private Addresses() {}

    /// The queue of the office with one employer and month.
    static String queue(YearMonth month, String employer) {
        return "/ipm/returns?month=" + month + "&q=" + URLEncoder.encode(employer, StandardCharsets.UTF_8);
    }

    static String sheet(YearMonth month, UUID employer) {
        return "/ipm/sheets/" + month + "?employer=" + employer;
    }

    static String statements(YearMonth month) {
        return "/ipm/statements?month=" + month;
    }

    static String statement(UUID id) {
        return "/ipm/statements/" + id;
    }

    static String money(YearMonth month) {
        return "/ipm/money?month=" + month;
    }

    static String correction(UUID id) {
        return "/ipm/corrections/" + id;
    }

    static String recovery(UUID id) {
        return "/payments/recoveries/" + id;
    }

    static String agreement(UUID id) {
        return "/ipm/agreements/" + id;
    }

    static String placement(UUID id) {
        return "/ipm/placements/" + id;
    }
}
