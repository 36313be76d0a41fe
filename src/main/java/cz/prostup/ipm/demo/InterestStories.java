package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.LeadId;
import cz.prostup.ipm.demo.DemoTables.InterestRow;
import cz.prostup.ipm.lead.BringEmployer;
import cz.prostup.ipm.lead.KeepLead;
import cz.prostup.ipm.lead.LeadAction;
import cz.prostup.ipm.lead.LeadOutcome;
import cz.prostup.ipm.lead.LeadState;
import cz.prostup.ipm.lead.MoveLead;
import cz.prostup.ipm.lead.MoveLead.Said;
import cz.prostup.ipm.lead.NewContact;
import cz.prostup.ipm.lead.NewLead;
import cz.prostup.ipm.lead.ReportInterest;
import cz.prostup.ipm.lead.Suitability.Answers;
import cz.prostup.ipm.lead.Suitability.Consent;
import cz.prostup.ipm.lead.Suitability.Known;
import cz.prostup.ipm.lead.Suitability.Mentor;
import cz.prostup.ipm.lead.WriteLead;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Employers who are interested: the coordinator of the territory speaks with them, one wrote through the public form.
@DemoPart
class InterestStories {

    private static final String TERRITORY = "4209-most";
    private static final String OWN_INTEREST = "OWN_INTEREST";
    /// Of the addresses for documentation (RFC 5737): nobody's.
    private static final String NOBODYS_ADDRESS = "192.0.2.20";

    private final ReportInterest reportInterest;
    private final WriteLead writeLead;
    private final KeepLead keepLead;
    private final MoveLead moveLead;
    private final BringEmployer bringEmployer;
    private final JdbcClient db;

    InterestStories(
            ReportInterest reportInterest,
            WriteLead writeLead,
            KeepLead keepLead,
            MoveLead moveLead,
            BringEmployer bringEmployer,
            JdbcClient db) {
        this.reportInterest = reportInterest;
        this.writeLead = writeLead;
        this.keepLead = keepLead;
        this.moveLead = moveLead;
        this.bringEmployer = bringEmployer;
        this.db = db;
    }

    void into(Way way, List<InterestRow> rows) {
        rows.forEach(row -> {
            if (row.source().equals(OWN_INTEREST)) {
                way.at(row.began(), 20, Viewer.SYSTEM, () -> report(way, row));
            } else {
                new Interest(way, row).play();
            }
        });
    }

    private void report(Way way, InterestRow row) {
        Expected.of(ReportInterest.Received.class, reportInterest.report(told(way, row), NOBODYS_ADDRESS), row);
    }

    private static NewLead told(Way way, InterestRow row) {
        return new NewLead(
                row.employer(),
                row.ico(),
                row.kind(),
                way.office().branch(),
                TERRITORY,
                new NewLead.Contact(row.contact(), row.email(), row.phone()),
                row.source(),
                row.note());
    }

    /// One interest that the coordinator keeps.
    private final class Interest {

        private final Way way;
        private final InterestRow row;
        private final Viewer coordinator;
        private final AtomicReference<LeadId> lead = new AtomicReference<>();

        private Interest(Way way, InterestRow row) {
            this.way = way;
            this.row = row;
            this.coordinator = way.coordinator();
        }

        private void play() {
            way.at(
                    Way.day(row.began(), 0),
                    9,
                    coordinator,
                    () -> lead.set(
                            Expected.of(LeadOutcome.Done.class, writeLead.write(told(way, row), coordinator), row)
                                    .id()));
            talks(1, "PHONE", "První rozhovor: co IPM je, co přináší a co stojí času.");
            moves(2, LeadAction.INFORM, Said.NOTHING);
            if (row.until() == LeadState.INFORMED) {
                return;
            }
            moves(3, LeadAction.CONSIDER, Said.NOTHING);
            way.at(Way.day(row.began(), 4), 10, coordinator, this::finds);
            talks(5, "MEETING", "Prošli jsme spolu výpočet na jedno místo a co dělá mentor.");
            switch (row.until()) {
                case CONSIDERING -> way.at(Way.day(row.began(), 6), 10, coordinator, this::plans);
                case DECLINED -> moves(6, LeadAction.DECLINE, new Said("PUBLIC_WORKS_PREFERRED", row.note(), null));
                default -> commits();
            }
        }

        private void commits() {
            moves(
                    6,
                    LeadAction.COMMIT,
                    new Said(
                            "",
                            "",
                            new Answers(row.kind(), Known.NO, Consent.NOT_NEEDED, Known.NO, Mentor.NAMED, 1, false)));
            var day = Way.day(row.began(), 7);
            var officer = way.officer(day);
            way.at(
                    day,
                    10,
                    officer,
                    () -> done(bringEmployer.register(
                            id(),
                            version(),
                            new BringEmployer.NewEmployer(row.employer(), row.ico(), row.kind(), "Statek 4, Lipová"),
                            officer)));
            if (row.until() == LeadState.COMMITTED) {
                way.at(
                        day,
                        11,
                        officer,
                        () -> done(bringEmployer.invite(
                                id(),
                                new BringEmployer.FirstPerson(row.contact(), row.email(), true, false),
                                officer)));
            }
        }

        private void talks(int days, String how, String what) {
            var day = Way.day(row.began(), days);
            way.at(
                    day,
                    11,
                    coordinator,
                    () -> done(
                            keepLead.contact(id(), new NewContact(past(day), how, row.contact(), what), coordinator)));
        }

        private LocalDate past(LocalDate day) {
            return day.isAfter(way.agenda().today()) ? way.agenda().today() : day;
        }

        private void finds() {
            done(keepLead.findings(id(), version(), row.motivations(), row.concerns(), row.comparison(), coordinator));
        }

        private void plans() {
            done(keepLead.nextStep(
                    id(),
                    version(),
                    "zavolat a domluvit návštěvu u Technických služeb Lipová",
                    way.agenda().today(),
                    coordinator.userId(),
                    coordinator));
        }

        private void moves(int days, LeadAction action, Said said) {
            way.at(
                    Way.day(row.began(), days),
                    14,
                    coordinator,
                    () -> done(moveLead.move(id(), version(), action, said, coordinator)));
        }

        private void done(LeadOutcome outcome) {
            Expected.of(LeadOutcome.Done.class, outcome, row);
        }

        private LeadId id() {
            return Objects.requireNonNull((@Nullable LeadId) lead.get(), row.employer());
        }

        private int version() {
            return db.sql("select version from ipm.employer_lead where id = :id")
                    .param("id", id().value())
                    .query(Integer.class)
                    .single();
        }
    }
}
