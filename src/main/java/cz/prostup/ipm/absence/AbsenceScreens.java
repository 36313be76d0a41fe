package cz.prostup.ipm.absence;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Period;
import cz.prostup.ui.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Absences of one participant for those who write them down. Others read them with the job.
@Component
public class AbsenceScreens {

    /// @param support the days of the support, between which an absence may lie
    public record Absences(
            PlacementId placement, String name, String employer, Period support, List<Row> rows, List<Option> kinds) {

        public String path() {
            return "/ipm/placements/" + placement + "/absences";
        }
    }

    public record Row(AbsenceId id, String kind, String label, LocalDate from, LocalDate to, String by, int version) {

        public Period days() {
            return new Period(from, to);
        }
    }

    private record Head(UUID person, String name, String employer, Period support, String basis) {}

    private final JdbcClient db;
    private final AbsenceRepository absences;
    private final ReadLog readLog;

    AbsenceScreens(JdbcClient db, AbsenceRepository absences, ReadLog readLog) {
        this.db = db;
        this.absences = absences;
        this.readLog = readLog;
    }

    /// @throws NotFound when the viewer may not write absences of this placement
    @Transactional
    public Absences of(Viewer viewer, PlacementId placement) {
        var head = db.sql("""
                        select p.id, p.person_id, pc.display_name, o.name as employer, lower(p.support) as first,
                               upper(p.support) - 1 as last, a.basis
                          from ipm.placement p
                         cross join lateral (select min(basis) as basis
                                               from ipm.placement_access
                                              where placement_id = p.id and user_id = :viewer and role = any (:roles)
                                             having count(*) > 0) a
                          join people.person_card pc on pc.id = p.person_id
                          join organisations.organisation_card o on o.id = p.employer_id
                         where p.id = :placement
                        """)
                .param("viewer", viewer.userId())
                .param(
                        "roles",
                        AbsenceRepository.RECORDERS.stream().map(Role::name).toArray(String[]::new))
                .param("placement", placement.value())
                .query((row, n) -> new Head(
                        Columns.uuid(row, "person_id"),
                        row.getString("display_name"),
                        row.getString("employer"),
                        new Period(Columns.date(row, "first"), Columns.date(row, "last")),
                        row.getString("basis")))
                .optional()
                .orElseThrow(() -> new NotFound(placement));
        readLog.person(viewer, head.person(), "absences", placement.value(), head.basis());
        var kinds = absences.kinds().stream()
                .map(kind -> Option.of(kind.code(), kind.label()))
                .toList();
        return new Absences(placement, head.name(), head.employer(), head.support(), rows(placement), kinds);
    }

    /// What was taken away a moment ago and can come back; nothing when it came back already.
    ///
    /// @param seen the absences that the viewer was allowed to see
    @Transactional
    public Optional<Row> removed(Absences seen, AbsenceId id) {
        return absences.removed(seen.placement(), id)
                .map(gone -> new Row(
                        gone.id(),
                        gone.kind(),
                        gone.label(),
                        gone.days().from(),
                        gone.days().to(),
                        "",
                        0));
    }

    private List<Row> rows(PlacementId placement) {
        return db.sql("""
                        select a.id, a.kind, k.label, a.from_date, a.to_date, u.display_name, a.version
                          from ipm.absence a
                          join ipm.absence_kind k on k.code = a.kind
                          join access.user_card u on u.id = a.recorded_by
                         where a.placement_id = :placement
                         order by a.from_date desc
                         limit 200
                        """)
                .param("placement", placement.value())
                .query((row, n) -> new Row(
                        new AbsenceId(Columns.uuid(row, "id")),
                        row.getString("kind"),
                        row.getString("label"),
                        Columns.date(row, "from_date"),
                        Columns.date(row, "to_date"),
                        row.getString("display_name"),
                        row.getInt("version")))
                .list();
    }
}
