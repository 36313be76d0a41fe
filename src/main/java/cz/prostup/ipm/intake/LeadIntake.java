package cz.prostup.ipm.intake;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.lead.LeadList;
import cz.prostup.ipm.lead.LeadOutcome;
import cz.prostup.ipm.lead.LeadWords;
import cz.prostup.ipm.lead.NewLead;
import cz.prostup.ipm.lead.WriteLead;
import cz.prostup.ui.Option;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A row is an employer's interest.
@Component
class LeadIntake implements IntakeTarget {

    private final JdbcClient db;
    private final WriteLead writeLead;
    private final LeadWords words;

    LeadIntake(JdbcClient db, WriteLead writeLead, LeadWords words) {
        this.db = db;
        this.writeLead = writeLead;
        this.words = words;
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.LEADS;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.isAny(Role.KOP_OFFICER, Role.LOCAL_IPM_COORDINATOR);
    }

    @Override
    public String question() {
        return "Odkud o\u00a0zájmu víte";
    }

    @Override
    public List<Option> ways(Viewer viewer) {
        return words.today().of(LeadList.SOURCE);
    }

    /// Interests of the branch by the number of the employer, or by the name where a number is not known.
    @Override
    public Set<String> known(Collection<String> keys, Where where, Viewer viewer) {
        return Set.copyOf(db.sql("""
                        select k.key from unnest(cast(:keys as text[])) k (key)
                         where exists (select from ipm.employer_lead l
                                        where l.branch_id = :branch and l.ico = k.key)
                            or k.key !~ '^\\d{8}$'
                               and exists (select from ipm.employer_lead l
                                            where l.branch_id = :branch and access.plain(l.employer_name) = k.key)
                        """)
                .param("keys", keys.toArray(String[]::new))
                .param("branch", where.branch())
                .query((row, n) -> row.getString("key"))
                .list());
    }

    @Override
    public Outcome take(Entry entry, Where where, Viewer viewer) {
        if (!known(List.of(entry.key()), where, viewer).isEmpty()) {
            return new Refused(new Mistake(
                    "", "zájem tohoto zaměstnavatele už tu je", "Není co dělat, otevřete ho v\u00a0seznamu."));
        }
        var kind = kind(entry.text(IntakeField.EMPLOYER_KIND));
        var unknownKind =
                kind.isEmpty() && !entry.text(IntakeField.EMPLOYER_KIND).isEmpty();
        var note = entry.text(IntakeField.NOTE)
                + (unknownKind ? "\nDruh v\u00a0tabulce: " + entry.text(IntakeField.EMPLOYER_KIND) : "");
        var lead = new NewLead(
                entry.text(IntakeField.EMPLOYER),
                entry.text(IntakeField.ICO),
                kind,
                where.branch(),
                where.territory(),
                new NewLead.Contact(
                        entry.text(IntakeField.CONTACT), entry.text(IntakeField.EMAIL), entry.text(IntakeField.PHONE)),
                where.way(),
                note.strip());
        return switch (writeLead.write(lead, viewer)) {
            case LeadOutcome.Done(var id) -> new Taken(id.value());
            case LeadOutcome.Refused(var _, var reason) ->
                new Refused(new Mistake("", reason, "Opravte řádek, nebo zájem zapište ručně."));
        };
    }

    /// A kind as the list of today calls it; empty when no such is there.
    private String kind(String written) {
        var plain = IntakeField.plain(written);
        return words.today().of(LeadList.EMPLOYER_KIND).stream()
                .filter(kind -> IntakeField.plain(kind.label()).equals(plain))
                .findFirst()
                .map(Option::value)
                .orElse("");
    }
}
