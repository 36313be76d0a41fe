package cz.prostup.ipm.lead;

import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import cz.prostup.ipm.LeadId;
import cz.prostup.ipm.lead.LeadOutcome.Refused;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.organisations.Ico;
import cz.prostup.shared.Today;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// An employer whom nobody knows says that they are interested. The office of the branch hears of it.
@Service
public class ReportInterest {

    public sealed interface Outcome {}

    public record Received(LeadId id) implements Outcome {}

    public record Wrong(Refused refused) implements Outcome {}

    /// Too many from one address.
    public record TooMany(int minutes) implements Outcome {}

    private final JdbcClient db;
    private final LeadRepository leads;
    private final LeadPlaces places;
    private final LeadWords words;
    private final Notify notify;
    private final TransactionTemplate transaction;
    private final Today today;

    ReportInterest(
            JdbcClient db,
            LeadRepository leads,
            LeadPlaces places,
            LeadWords words,
            Notify notify,
            TransactionTemplate transaction,
            Today today) {
        this.db = db;
        this.leads = leads;
        this.places = places;
        this.words = words;
        this.notify = notify;
        this.transaction = transaction;
        this.today = today;
    }

    /// @param lead    with the source `OWN_INTEREST`
    /// @param address from which it came, so that a robot is slowed
    public Outcome report(NewLead lead, String address) {
        return Viewers.getAs(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(transaction.execute(status -> received(WriteLead.tidy(lead), address))));
    }

    private Outcome received(NewLead lead, String address) {
        int minutes = words.number("interestMinutes");
        if (sentFrom(address, minutes) >= words.number("interestsFromAddress")) {
            return new TooMany(minutes);
        }
        if (Ico.parse(lead.ico()) instanceof Ico.Invalid(var reason)) {
            return new Wrong(new Refused("ico", reason));
        }
        var wrong = WriteLead.mistake(lead, words.today());
        if (wrong != null) {
            return new Wrong(wrong);
        }
        if (lead.contact().email().isEmpty() && lead.contact().phone().isEmpty()) {
            return new Wrong(new Refused("email", "Napište e-mail nebo telefon, jinak se vám nikdo neozve."));
        }
        var known = places.all();
        if (known.branches().stream()
                .noneMatch(branch -> branch.value().equals(lead.branch().toString()))) {
            return new Wrong(new Refused("branch", "Vyberte pobočku ze seznamu."));
        }
        if (lead.territory() != null
                && known.territories().stream().noneMatch(place -> place.value().equals(lead.territory()))) {
            return new Wrong(new Refused("territory", "Vyberte území ze seznamu."));
        }
        remember(address, minutes);
        var id = leads.add(lead, null, null);
        tell(id);
        return new Received(id);
    }

    private void tell(LeadId id) {
        notify.tell(leads.keepers(id).stream()
                .map(user -> new NewNotice(
                        user,
                        "LEAD_NEW",
                        "Zaměstnavatel má zájem o\u00a0IPM",
                        "Napsal přes stránky pro zaměstnavatele. Ozvěte se mu prosím.",
                        "/ipm/leads/" + id,
                        "lead:" + id))
                .toList());
    }

    private int sentFrom(String address, int minutes) {
        return db.sql("select count(*) from ipm.interest_attempt where address = :address and at > :since")
                .param("address", address)
                .param("since", today.now().minus(Duration.ofMinutes(minutes)).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private void remember(String address, int minutes) {
        db.sql("delete from ipm.interest_attempt where at < :old")
                .param("old", today.now().minus(Duration.ofMinutes(minutes)).atOffset(ZoneOffset.UTC))
                .update();
        db.sql("insert into ipm.interest_attempt (address, at) values (:address, :now)")
                .param("address", address)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
