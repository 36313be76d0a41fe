package cz.prostup.ipm.rulesdesk;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import cz.prostup.ui.Czech;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// For the directorate: what will be missing, and what colleagues proposed and somebody else must decide.
@Component
class RulesWorklist implements WorklistSource {

    private final MissingRates missing;
    private final JdbcClient db;

    RulesWorklist(MissingRates missing, JdbcClient db) {
        this.missing = missing;
        this.db = db;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.LABOUR_OFFICE_HQ);
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        var items = new ArrayList<WorkItem>();
        missing.announced()
                .forEach(what -> items.add(new WorkItem(
                        what.sentence(),
                        "podle ní se počítají výkazy",
                        what.dueOn(),
                        Turn.MINE,
                        "Doplnit",
                        what.path())));
        items.addAll(proposals(viewer));
        return items;
    }

    private List<WorkItem> proposals(Viewer viewer) {
        return db.sql("""
                        select v.code as what, v.valid_from, exists (select from ipm.rules_history h
                                                                      where h.rules = v.code
                                                                        and h.action in ('PROPOSE', 'DESCRIBE', 'CHANGE')
                                                                        and h.persons && cast(:persons as uuid[])) as mine,
                               '/ipm/rules/' || v.code as path
                          from ipm.rules_version v where v.status = 'DRAFT'
                        union all
                        select '', d.valid_from, d.persons && cast(:persons as uuid[]), '/ipm/rules/rates'
                          from ipm.dated_rate d where d.state = 'PROPOSED'
                         order by valid_from
                         limit 20
                        """)
                .param("persons", VersionRepository.persons(viewer))
                .query((row, n) -> {
                    var code = row.getString("what");
                    var mine = row.getBoolean("mine");
                    var from = Columns.date(row, "valid_from");
                    return new WorkItem(
                            code.isEmpty() ? "Potvrdit navrženou sazbu" : "Posoudit návrh pravidel " + code,
                            "má platit od " + Czech.date(from) + (mine ? ", rozhodne někdo jiný než vy" : ""),
                            from.minusDays(1),
                            mine ? Turn.OTHERS : Turn.MINE,
                            mine ? "Zobrazit" : "Posoudit",
                            row.getString("path"));
                })
                .list();
    }
}
