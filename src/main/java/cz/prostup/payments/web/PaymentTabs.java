package cz.prostup.payments.web;

import cz.prostup.ui.Tab;
import java.util.List;

/// The three lists of the money of a branch.
public final class PaymentTabs {

    public static final String BATCHES = "/payments";
    public static final String STATEMENTS = "/payments/statements";
    public static final String RECOVERIES = "/payments/recoveries";

    private PaymentTabs() {}

    public static List<Tab> at(String path) {
        return List.of(
                new Tab("Dávky", BATCHES, path.equals(BATCHES)),
                new Tab("Výpisy z\u00a0banky", STATEMENTS, path.equals(STATEMENTS)),
                new Tab("Vratky", RECOVERIES, path.equals(RECOVERIES)));
    }
}
