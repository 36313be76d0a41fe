package cz.prostup.payments;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Batches that wait for somebody, payments that failed, movements nobody understands, claims about to fall due.
@Component
class MoneyWorklist implements WorklistSource {

    private enum Kind {
        CONFIRM,
        EXPORT,
        RESULTS,
        FAILED,
        ENTRIES,
        RECOVERY
    }

    private record Waiting(
            Kind kind,
            @Nullable String id,
            String name,
            Money amount,
            int count,
            @Nullable LocalDate day) {}

    private static final String FINANCE = """
            select case b.state when 'PREPARED' then 'CONFIRM' when 'CONFIRMED' then 'EXPORT' else 'RESULTS' end as kind, b.id::text,
                   b.number as name, sum(p.amount) as amount, count(*) filter (where p.state in ('ORDERED', 'SENT')) as count, null::date as day
              from payments.batch b
              join payments.payment p on p.batch_id = b.id
             where b.branch_id = any (array(select a.branch_id from payments.branch_access a
                                             where a.user_id = :viewer and a.role = 'KOP_FINANCE'))
               and (b.state in ('PREPARED', 'CONFIRMED') or (b.state = 'EXPORTED' and b.exported_at < (cast(:today as date) - payments.days('bankAnswerDays', :today))::timestamp at time zone 'Europe/Prague'))
             group by b.id
            union all
            select 'ENTRIES', null, '', 0, count(*), null
              from payments.statement_entry e
             where e.branch_id = any (array(select a.branch_id from payments.branch_access a
                                             where a.user_id = :viewer and a.role = 'KOP_FINANCE'))
               and e.verdict in ('UNKNOWN', 'PARTIAL')
            having count(*) > 0
             order by 1, 3 limit 40
            """;

    private static final String OFFICER = """
            (select 'FAILED' as kind, p.id::text, p.reference as name, p.amount, 1 as count, null::date as day
               from payments.payment p
              where p.branch_id = any (array(select a.branch_id from payments.branch_access a
                                              where a.user_id = :viewer and a.role = 'KOP_OFFICER'))
                and p.state = 'FAILED' and p.reissue_at is null
                and not exists (select from payments.payment n where n.replaces = p.id and n.state <> 'VOIDED')
              order by p.id limit 20)
            """;

    private static final String RECOVERIES = """
            (select 'RECOVERY' as kind, r.id::text, r.reference as name, s.outstanding as amount, 1 as count, r.due_on as day
               from payments.recovery r
               join payments.recovery_stat s on s.id = r.id
              where r.state = 'RAISED' and r.due_on <= cast(:today as date) + payments.days('recoveryReminderDays', :today)
                and (r.debtor_id = any (array(select y.organisation_id from payments.payee_access y where y.user_id = :viewer))
                     or r.branch_id = any (array(select a.branch_id from payments.branch_access a
                                                  where a.user_id = :viewer and a.role = 'KOP_OFFICER')))
              order by r.due_on, r.id limit 20)
            """;

    private final JdbcClient db;
    private final Today today;

    MoneyWorklist(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.KOP_FINANCE, Role.KOP_OFFICER, Role.EMPLOYER_ADMIN, Role.EMPLOYER_PAYROLL);
    }

    @Override
    public Told tell(Viewer viewer) {
        var finance = viewer.isAny(Role.KOP_FINANCE) ? waiting(FINANCE, viewer) : List.<Waiting>of();
        var items = Stream.of(
                        finance,
                        viewer.isAny(Role.KOP_OFFICER)
                                ? waiting(OFFICER + " union all " + RECOVERIES, viewer)
                                : viewer.isAny(Role.EMPLOYER_ADMIN, Role.EMPLOYER_PAYROLL)
                                        ? waiting(RECOVERIES, viewer)
                                        : List.<Waiting>of())
                .flatMap(List::stream)
                .map(row -> item(row, viewer))
                .toList();
        return new Told(items, viewer.isAny(Role.KOP_FINANCE) ? figures(finance) : List.of());
    }

    private static List<Figure> figures(List<Waiting> rows) {
        return List.of(
                figure(rows, Kind.CONFIRM, "k\u00a0potvrzení", "/payments?state=PREPARED"),
                figure(rows, Kind.EXPORT, "k\u00a0odeslání do banky", "/payments?state=CONFIRMED"),
                entries(rows));
    }

    private static Figure figure(List<Waiting> rows, Kind kind, String what, String path) {
        var count = rows.stream().filter(row -> row.kind() == kind).count();
        return new Figure(count, Czech.form(count, "dávka ", "dávky ", "dávek ") + what, path);
    }

    private static Figure entries(List<Waiting> rows) {
        var count = rows.stream()
                .filter(row -> row.kind() == Kind.ENTRIES)
                .mapToLong(Waiting::count)
                .sum();
        var label =
                Czech.form(count, "nejasný pohyb na výpisu", "nejasné pohyby na výpisu", "nejasných pohybů na výpisu");
        return new Figure(count, label, "/payments/statements");
    }

    private List<Waiting> waiting(String sql, Viewer viewer) {
        return db.sql(sql)
                .param("viewer", viewer.userId())
                .param("today", today.date())
                .query((row, n) -> new Waiting(
                        Columns.code(row, "kind", Kind.class),
                        row.getString("id"),
                        row.getString("name"),
                        Columns.money(row, "amount"),
                        row.getInt("count"),
                        Columns.dateOrNull(row, "day")))
                .list();
    }

    private WorkItem item(Waiting row, Viewer viewer) {
        var amount = Czech.money(row.amount());
        var payments = Czech.count(row.count(), "platba", "platby", "plateb") + ", " + amount;
        var batch = "/payments/batches/" + row.id();
        return switch (row.kind()) {
            case CONFIRM -> mine("Potvrdit dávku " + row.name(), payments, null, "Zkontrolovat", batch);
            case EXPORT -> mine("Předat bance dávku " + row.name(), payments, null, "Vyrobit soubory", batch);
            case RESULTS -> mine("Chybí výsledky dávky " + row.name(), payments, null, "Zapsat", batch);
            case ENTRIES ->
                mine(
                        "Rozhodnout nejasné pohyby na výpisech",
                        Czech.count(row.count(), "pohyb", "pohyby", "pohybů"),
                        null,
                        "Rozhodnout",
                        "/payments/statements");
            case FAILED ->
                mine("Platba se nezdařila: dohoda " + row.name(), amount, null, "Vyřešit", "/payments/" + row.id());
            case RECOVERY -> recovery(row, viewer);
        };
    }

    /// The debtor pays; the office only watches.
    private WorkItem recovery(Waiting row, Viewer viewer) {
        var office = viewer.isAny(Role.KOP_OFFICER);
        var late = row.day() != null && row.day().isBefore(today.date());
        var seen = late ? "Nezaplacená vratka: dohoda " : "Blíží se splatnost vratky: dohoda ";
        return new WorkItem(
                (office ? seen : "Zaplatit vratku: dohoda ") + row.name(),
                "zbývá " + Czech.money(row.amount()),
                row.day(),
                office ? Turn.OTHERS : Turn.MINE,
                office ? "Zobrazit" : "Jak zaplatit",
                "/payments/recoveries/" + row.id());
    }

    private static WorkItem mine(String what, String note, @Nullable LocalDate due, String action, String path) {
        return new WorkItem(what, note, due, Turn.MINE, action, path);
    }
}
