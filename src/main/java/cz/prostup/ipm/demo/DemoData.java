package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import cz.prostup.shared.MovableClock;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/// Fills an empty database with the demo: its history passes through the use cases with a moved clock (decisions 24).
///
/// The application is ready only when this is done. A loading that was cut off is thrown away and begun again.
@DemoPart
class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final LocalDateTime BEFORE_ALL = LocalDateTime.of(2025, 1, 2, 8, 0);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(3);

    private final Foundation foundation;
    private final Chronicle chronicle;
    private final LoadMark mark;
    private final MovableClock clock;
    private final Today today;
    private final Play play;
    private final DemoScale scale;

    DemoData(
            Foundation foundation,
            Chronicle chronicle,
            LoadMark mark,
            MovableClock clock,
            Today today,
            Play play,
            @Value("${prostup.demo-scale:FULL}") DemoScale scale) {
        this.foundation = foundation;
        this.chronicle = chronicle;
        this.mark = mark;
        this.clock = clock;
        this.today = today;
        this.play = play;
        this.scale = scale;
    }

    @EventListener
    @Order(20)
    void load(ApplicationStartedEvent event) {
        mark.sweepUnfinished();
        if (mark.isDatabaseEmpty()) {
            var shift = clock.shift();
            var started = System.nanoTime();
            LOG.info("Připravuji ukázková data, chvíli to potrvá…");
            try {
                load(today.now().atZone(Today.PRAGUE).toLocalDateTime());
            } finally {
                clock.shiftBy(shift);
            }
            mark.countTables();
            mark.finished();
            LOG.info(
                    "Ukázková data jsou připravená ({} s).",
                    Duration.ofNanos(System.nanoTime() - started).toSeconds());
        }
    }

    private void load(LocalDateTime now) {
        var tables = new DemoTables(now.toLocalDate());
        clock.moveTo(BEFORE_ALL.atZone(Today.PRAGUE).toInstant());
        Viewers.runAs(Viewer.SYSTEM, () -> {
            mark.started();
            var cast = foundation.lay(tables, scale);
            var agendas = chronicle.of(tables, cast, now);
            play.play(agendas.jobs(), agendas.branches(), progress());
        });
    }

    private Consumer<LocalDateTime> progress() {
        var told = new long[] {System.nanoTime()};
        var counted = new int[] {0};
        return hour -> {
            if (Integer.bitCount(++counted[0]) == 1 && counted[0] > 100) {
                mark.countTables(); // each time the work has doubled
            }
            if (System.nanoTime() - told[0] > TOLD_EVERY.toNanos()) {
                LOG.info("Připravuji ukázková data: {}", Czech.month(YearMonth.from(hour)));
                told[0] = System.nanoTime();
            }
        };
    }
}
