package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.ipm.monthlyreturn.Submissions.Receipt;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import java.util.List;

/// The receipt, with the way back of its reader: the employer to the month, the office to its queue.
public record ReceiptPage(Receipt receipt, boolean office) {

    public List<Link> crumbs() {
        return office ? List.of(queue()) : List.of(new Link("Výkazy", "/ipm/sheets"), month());
    }

    public Link back() {
        return office ? new Link("Zpět na výkazy", queue().path()) : new Link("Zpět na měsíc", month().path());
    }

    private static Link queue() {
        return new Link("Výkazy", "/ipm/returns");
    }

    private Link month() {
        return new Link(Czech.month(receipt.month()), "/ipm/sheets/" + receipt.month());
    }
}
