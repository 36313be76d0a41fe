package cz.prostup.ipm.application;

import cz.prostup.calendar.DailyJob;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.agreement.LapseAgreement;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import cz.prostup.shared.Transitions.Move;
import cz.prostup.ui.Czech;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What ends by itself: drafts that nobody touches, approvals whose agreement nobody signs (decisions 4 and 13). Both
/// are announced before; the numbers of days are of the rules version.
@Component
class ApplicationJobs implements DailyJob {

    private final ApplicationRepository applications;
    private final ApplicationParameters parameters;
    private final ApplicationNotices notices;
    private final RulesRepository rules;
    private final Desk desk;
    private final LapseAgreement agreements;
    private final JdbcClient db;
    private final Today today;

    ApplicationJobs(
            ApplicationRepository applications,
            ApplicationParameters parameters,
            ApplicationNotices notices,
            RulesRepository rules,
            Desk desk,
            LapseAgreement agreements,
            JdbcClient db,
            Today today) {
        this.applications = applications;
        this.parameters = parameters;
        this.notices = notices;
        this.rules = rules;
        this.desk = desk;
        this.agreements = agreements;
        this.db = db;
        this.today = today;
    }

    @Override
    @Transactional
    public void run() {
        drafts();
        approvals();
    }

    private void drafts() {
        var version = parameters.rulesOf(today.date());
        if (version == null) {
            return;
        }
        var lapses = rules.get(version).lapses();
        int first = lapses.draftWarningDays().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        for (var id : untouched(today.date().minusDays(lapses.draftDays() - first))) {
            var draft = applications.locked(id);
            var ends = draft.review().touchedOn().plusDays(lapses.draftDays());
            if (ends.isAfter(today.date())) {
                notices.draftEnds(draft, ends, nearest(lapses.draftWarningDays(), ends));
            } else {
                ApplicationLifecycle.TABLE
                        .find(draft.state(), ApplicationAction.EXPIRE)
                        .ifPresent(move -> expire(draft, move, lapses.draftDays()));
            }
        }
    }

    private void expire(Application draft, Move<ApplicationState, ApplicationAction> move, int days) {
        var reason = "Nikdo ji " + Czech.count(days, "den", "dny", "dní") + " nezměnil.";
        db.sql("update ipm.position_application set reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", draft.id().value())
                .update();
        desk.moveBySystem(draft, move, reason);
    }

    private void approvals() {
        for (var id : unsigned()) {
            var approved = applications.locked(id);
            var decidedOn = approved.review().decidedOn();
            var version = approved.review().rules();
            if (decidedOn == null || version == null) {
                continue;
            }
            int days = rules.get(version).lapses().agreementDays();
            var last = decidedOn.plusDays(days);
            if (last.isBefore(today.date())) {
                ApplicationLifecycle.TABLE
                        .find(approved.state(), ApplicationAction.LAPSE)
                        .filter(move -> agreements.lapse(approved.id()))
                        .ifPresent(move -> desk.moveBySystem(
                                approved, move, "Dohoda nebyla podepsaná do " + Czech.date(last) + "."));
            } else if (!last.minusDays(parameters.number("lapseWarningDays").intValue())
                    .isAfter(today.date())) {
                notices.lapses(approved, last);
            }
        }
    }

    /// The warning that is due: the one nearest to the end of those whose day has come.
    private int nearest(List<Integer> days, LocalDate ends) {
        return days.stream()
                .filter(before -> !ends.minusDays(before).isAfter(today.date()))
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
    }

    private List<ApplicationId> untouched(LocalDate since) {
        return db.sql("""
                        select id from ipm.position_application
                         where state = 'DRAFT' and coalesce(touched_on, since) <= :since
                         order by id
                        """)
                .param("since", since)
                .query((row, n) -> new ApplicationId(Columns.uuid(row, "id")))
                .list();
    }

    /// The employer has not signed yet; what the employer signed waits for the office and does not lapse.
    private List<ApplicationId> unsigned() {
        return db.sql("""
                        select p.id from ipm.position_application p
                          left join ipm.agreement g on g.application_id = p.id
                         where p.state = 'APPROVED' and coalesce(g.state, 'PREPARED') in ('PREPARED', 'SENT')
                         order by p.id
                        """)
                .query((row, n) -> new ApplicationId(Columns.uuid(row, "id")))
                .list();
    }
}
