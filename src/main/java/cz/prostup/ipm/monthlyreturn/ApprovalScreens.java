package cz.prostup.ipm.monthlyreturn;

import static java.util.stream.Collectors.toMap;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.ReturnQueue.Filter;
import cz.prostup.ipm.monthlyreturn.ReturnQueue.Found;
import cz.prostup.ipm.monthlyreturn.ReviewScreens.Checked;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The queue with what the checks say of each return, the preview of approving several, and what came of it.
@Component
public class ApprovalScreens {

    /// @param checked only returns that wait for the office
    public record Queue(Found found, Map<ReturnId, Checked> checked) {}

    /// @param approvedByViewer whether the viewer approved it, now or before
    /// @param lastBy           who made the last move, null when nobody moved it yet
    public record Fate(
            ReturnId id,
            UUID personId,
            String person,
            YearMonth month,
            ReturnState state,
            boolean approvedByViewer,
            @Nullable String lastBy) {}

    private final JdbcClient db;
    private final ReturnQueue queue;
    private final ReviewScreens reviews;
    private final ReadLog readLog;

    ApprovalScreens(JdbcClient db, ReturnQueue queue, ReviewScreens reviews, ReadLog readLog) {
        this.db = db;
        this.queue = queue;
        this.reviews = reviews;
        this.readLog = readLog;
    }

    @Transactional
    public Queue queue(Filter filter, Viewer viewer) {
        var found = queue.find(filter, viewer);
        var waiting = found.rows().stream()
                .filter(row -> row.state().isWithOffice())
                .map(ReturnQueue.Row::id)
                .toList();
        return new Queue(
                found,
                reviews.checked(waiting, viewer).stream()
                        .collect(toMap(one -> one.facts().row().basics().id(), Function.identity())));
    }

    /// What would be approved, by the name of the person.
    ///
    /// @throws NotFound when the viewer sees none of them
    @Transactional
    public List<Checked> preview(Collection<ReturnId> ids, Viewer viewer) {
        var checked = reviews.checked(ids, viewer);
        if (checked.isEmpty()) {
            throw new NotFound(ids);
        }
        readLog.list(
                viewer,
                "approval of several returns",
                "returns=" + ids.size(),
                checked.stream()
                        .map(one -> one.facts().row().basics().personId())
                        .toList(),
                "VLASTNI_POBOCKA");
        return checked;
    }

    /// @throws NotFound when the viewer sees none of them
    @Transactional
    public List<Fate> fates(Collection<ReturnId> ids, Viewer viewer) {
        var fates = db.sql("""
                        select r.id, p.person_id, c.display_name, r.month, r.state, h.by_name,
                               exists (select from ipm.history m
                                        where m.subject_id = r.id and m.action = 'APPROVE' and m.by_user = :viewer) as mine
                          from ipm.monthly_return r
                          join ipm.placement p on p.id = r.placement_id
                          join people.person_card c on c.id = p.person_id
                          left join lateral (select u.display_name as by_name
                                               from ipm.history h
                                               join access.user_card u on u.id = h.by_user
                                              where h.subject_id = r.id
                                              order by h.id desc limit 1) h on true
                         where r.id = any (:ids)
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = r.placement_id and a.user_id = :viewer
                                          and a.role = 'KOP_OFFICER')
                         order by c.sort_name collate "cs-x-icu", r.id
                        """)
                .param("ids", ids.stream().map(ReturnId::value).toArray(UUID[]::new))
                .param("viewer", viewer.userId())
                .query((row, n) -> new Fate(
                        new ReturnId(Columns.uuid(row, "id")),
                        Columns.uuid(row, "person_id"),
                        row.getString("display_name"),
                        Columns.month(row, "month"),
                        Columns.code(row, "state", ReturnState.class),
                        row.getBoolean("mine"),
                        row.getString("by_name")))
                .list();
        if (fates.isEmpty()) {
            throw new NotFound(ids);
        }
        readLog.list(
                viewer,
                "result of approving several returns",
                "returns=" + ids.size(),
                fates.stream().map(Fate::personId).toList(),
                "VLASTNI_POBOCKA");
        return fates;
    }
}
