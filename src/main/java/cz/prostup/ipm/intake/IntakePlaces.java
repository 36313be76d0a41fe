package cz.prostup.ipm.intake;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.intake.BringTable.Refused;
import cz.prostup.ipm.intake.IntakeTarget.Where;
import cz.prostup.ui.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Branches and territories for which somebody may bring a table: an officer's own branch, a coordinator's own
/// territory
/// and any branch.
@Component
class IntakePlaces {

    record Places(List<Option> branches, List<Option> territories) {}

    private final JdbcClient db;

    IntakePlaces(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    public Places of(Viewer viewer) {
        return new Places(
                options("""
                        select b.id::text as code, b.name from organisations.branch_card b
                         where :all or b.unit_id = any (:units) order by b.name collate "cs-x-icu"
                        """, viewer.isAny(Role.LOCAL_IPM_COORDINATOR), viewer.unitsAs(Role.KOP_OFFICER)),
                options("""
                        select distinct t.code, t.name collate "cs-x-icu" as name
                          from access.membership_card m
                          join organisations.unit_territory_card u on u.unit_id = m.unit_id
                          join organisations.territory_card t on t.code = u.territory_code
                         where m.role = 'LOCAL_IPM_COORDINATOR' and (:all or m.unit_id = any (:units)) order by 2
                        """, viewer.isAny(Role.KOP_OFFICER), viewer.unitsAs(Role.LOCAL_IPM_COORDINATOR)));
    }

    @Nullable
    Refused mistake(IntakeKind kind, Where where, Viewer viewer) {
        var places = of(viewer);
        if (places.branches().stream()
                .noneMatch(branch -> branch.value().equals(where.branch().toString()))) {
            return new Refused("branch", "Vyberte pobočku, se kterou pracujete.");
        }
        if (where.territory() == null) {
            return kind == IntakeKind.LEADS && !viewer.isAny(Role.KOP_OFFICER)
                    ? new Refused("territory", "Vyberte své území, jinak byste zaměstnavatele neviděli.")
                    : null;
        }
        return places.territories().stream().noneMatch(place -> place.value().equals(where.territory()))
                ? new Refused("territory", "Vyberte území ze seznamu.")
                : null;
    }

    private List<Option> options(String sql, boolean all, List<UUID> units) {
        return db.sql(sql)
                .param("all", all)
                .param("units", units.toArray(UUID[]::new))
                .query((row, n) -> Option.of(row.getString("code"), row.getString("name")))
                .list();
    }
}
