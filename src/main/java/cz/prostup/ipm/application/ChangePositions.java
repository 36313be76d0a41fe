package cz.prostup.ipm.application;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.application.ApplicationOutcome.Done;
import cz.prostup.ipm.application.ApplicationOutcome.Refused;
import cz.prostup.ipm.application.Item.Wanted;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The employer adds, changes and removes the kinds of positions asked for.
///
/// All methods throw [NotFound] when the application or the item is not for the viewer and [StaleRecord] when somebody
/// saved since the page was made.
@Service
public class ChangePositions {

    public static final String NO_SHARE = "Úvazek je od 0,05 do 1.";
    public static final BigDecimal SMALLEST_FTE = new BigDecimal("0.05");
    public static final int MOST_PLACES = 100;
    private static final int MOST_ITEMS = 50;
    private static final Pattern ISCO = Pattern.compile("(\\d{4,5})?");

    private final Desk desk;
    private final ApplicationParameters parameters;
    private final JdbcClient db;

    ChangePositions(Desk desk, ApplicationParameters parameters, JdbcClient db) {
        this.desk = desk;
        this.parameters = parameters;
        this.db = db;
    }

    @Transactional
    public ApplicationOutcome add(ApplicationId id, int seen, Wanted wanted, Viewer viewer) {
        var held = desk.hold(id, viewer);
        var refused = refusal(held, seen, wanted);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (held.application().items().size() >= MOST_ITEMS) {
            return ApplicationOutcome.whole("Víc druhů míst se do jedné žádosti nevejde, podejte další.");
        }
        write("""
                insert into ipm.application_item (id, application_id, seq, job_title, cz_isco, work, workplace, fte, weekly_hours,
                                                  gross_wage, planned_start, places)
                select :item, :id, coalesce(max(seq), 0) + 1, :title, :isco, :description, :workplace, :fte, :hours, :wage, :start,
                       :places
                  from ipm.application_item where application_id = :id
                """, id, Ids.next(), wanted);
        return done(held);
    }

    @Transactional
    public ApplicationOutcome change(ApplicationId id, UUID item, int seen, Wanted wanted, Viewer viewer) {
        var held = desk.hold(id, viewer);
        find(held, item);
        var refused = refusal(held, seen, wanted);
        if (refused.isPresent()) {
            return refused.get();
        }
        write("""
                update ipm.application_item
                   set job_title = :title, cz_isco = :isco, work = :description, workplace = :workplace, fte = :fte,
                       weekly_hours = :hours, gross_wage = :wage, planned_start = :start, places = :places
                 where id = :item and application_id = :id
                """, id, item, wanted);
        return done(held);
    }

    @Transactional
    public ApplicationOutcome remove(ApplicationId id, UUID item, int seen, Viewer viewer) {
        var held = desk.hold(id, viewer);
        find(held, item);
        var closed = desk.closed(held, seen);
        if (closed.isPresent()) {
            return closed.get();
        }
        db.sql("delete from ipm.application_item where id = :item and application_id = :id")
                .param("item", item)
                .param("id", id.value())
                .update();
        return done(held);
    }

    public static boolean isShare(BigDecimal fte) {
        return fte.compareTo(SMALLEST_FTE) >= 0 && fte.compareTo(BigDecimal.ONE) <= 0;
    }

    private Optional<Refused> refusal(Desk.Held held, int seen, Wanted wanted) {
        var closed = desk.closed(held, seen);
        return closed.isPresent() ? closed : wrong(wanted);
    }

    private static Optional<Refused> wrong(Wanted wanted) {
        if (!ISCO.matcher(wanted.work().isco()).matches()) {
            return Optional.of(new Refused("isco", "Kód CZ-ISCO má čtyři nebo pět číslic, například 9613."));
        }
        if (!isShare(wanted.fte())) {
            return Optional.of(new Refused("fte", NO_SHARE));
        }
        if (!wanted.wage().isPositive()) {
            return Optional.of(new Refused("wage", "Mzda musí být vyšší než nula."));
        }
        return wanted.places() < 1 || wanted.places() > MOST_PLACES
                ? Optional.of(new Refused("places", "Počet míst je od 1 do 100."))
                : Optional.empty();
    }

    private static void find(Desk.Held held, UUID item) {
        if (held.application().items().stream().noneMatch(one -> one.id().equals(item))) {
            throw new NotFound(item);
        }
    }

    private void write(String sql, ApplicationId id, UUID item, Wanted wanted) {
        db.sql(sql)
                .param("item", item)
                .param("id", id.value())
                .param("title", wanted.work().title().strip())
                .param("isco", wanted.work().isco())
                .param("description", wanted.work().description().strip())
                .param("workplace", wanted.work().workplace().strip())
                .param("fte", wanted.fte())
                .param("hours", parameters.weekly(wanted.fte()).value())
                .param("wage", wanted.wage().amount())
                .param("start", wanted.start())
                .param("places", wanted.places())
                .update();
    }

    private ApplicationOutcome done(Desk.Held held) {
        desk.touch(held.application());
        return new Done(held.application().state());
    }
}
