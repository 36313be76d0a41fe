package cz.prostup.ipm.lead;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Option;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Branches and territories in which an interest may lie: an officer's own branch and any coordinator's territory, a
/// coordinator's own territory and any branch.
@Component
public class LeadPlaces {

    public record Places(List<Option> branches, List<Option> territories) {}

    private final JdbcClient db;

    LeadPlaces(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    public Places of(Viewer viewer) {
        var officer = viewer.isAny(Role.KOP_OFFICER);
        var coordinator = viewer.isAny(Role.LOCAL_IPM_COORDINATOR);
        return new Places(
                branches(viewer.unitsAs(Role.KOP_OFFICER), coordinator),
                territories(viewer.unitsAs(Role.LOCAL_IPM_COORDINATOR), officer));
    }

    /// For somebody whom nobody knows.
    @Transactional
    public Places all() {
        return new Places(branches(List.of(), true), territories(List.of(), true));
    }

    private List<Option> branches(List<UUID> units, boolean all) {
        return db.sql("""
                        select b.id, b.name from organisations.branch_card b
                         where :all or b.unit_id = any (:units)
                         order by b.name collate "cs-x-icu"
                        """)
                .param("all", all)
                .param("units", units.toArray(UUID[]::new))
                .query((row, n) -> Option.of(row.getString("id"), row.getString("name")))
                .list();
    }

    private List<Option> territories(List<UUID> units, boolean all) {
        return db.sql("""
                        select distinct t.code, t.name collate "cs-x-icu" as name
                          from access.membership_card m
                          join organisations.unit_territory_card u on u.unit_id = m.unit_id
                          join organisations.territory_card t on t.code = u.territory_code
                         where m.role = 'LOCAL_IPM_COORDINATOR' and (:all or m.unit_id = any (:units))
                         order by 2
                        """)
                .param("all", all)
                .param("units", units.toArray(UUID[]::new))
                .query((row, n) -> Option.of(row.getString("code"), row.getString("name")))
                .list();
    }
}
