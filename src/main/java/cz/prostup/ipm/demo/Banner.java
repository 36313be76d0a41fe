package cz.prostup.ipm.demo;

import cz.prostup.access.DemoBanner;
import cz.prostup.access.DemoClock;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;

@DemoPart
class Banner implements DemoBanner {

    private final DemoClock clock;
    private final Today today;

    Banner(DemoClock clock, Today today) {
        this.clock = clock;
        this.today = today;
    }

    @Override
    public String text() {
        return "Ukázka: lidé i\u00a0organizace jsou vymyšlení."
                + (clock.isMoved() ? " Čas je posunutý, dnes je tu " + Czech.date(today.date()) + "." : "");
    }
}
