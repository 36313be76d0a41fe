package cz.prostup.people.guests;

import cz.prostup.access.Viewer;
import cz.prostup.people.Basis;
import cz.prostup.people.FileHead;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.guests.GuestHosts.Host;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.vault.Vault;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks somebody without an account one question by a link (7.3.9). The address and the code are given out here, once;
/// nobody can look them up later.
@Service
public class InviteGuest {

    static final int SHORTEST_NOTE = 20;
    static final List<Basis> BASES =
            List.of(Basis.CONSENT, Basis.STATUTE_OSPOD, Basis.VITAL_INTEREST, Basis.PUBLIC_TASK);

    static final List<String> PURPOSES =
            List.of("IPM_SUPPORT", "CASE_COORDINATION", "CITY_DEBT", "HOUSING", "FOLLOW_UP");

    public sealed interface Outcome {}

    /// @param path of the guest's page, with its secret
    /// @param code six digits to tell by phone
    public record Invited(GuestLinkId id, String path, String code) implements Outcome {}

    /// The same form was sent before; its secrets cannot be shown again.
    public record AlreadyInvited(GuestLinkId id) implements Outcome {}

    public record Refused(List<Problem> problems) implements Outcome {}

    /// @param id       of the link to be; the same one sent twice is one link
    /// @param purpose  code of `people.consent_purpose`
    /// @param note     why, for bases other than consent
    /// @param task     the question, the only thing the guest sees beside the name
    /// @param fullName whether the guest sees the whole name, or initials with what the person is to them
    public record Invitation(
            GuestLinkId id,
            UUID unit,
            GuestKind kind,
            String recipient,
            String purpose,
            Basis basis,
            String note,
            @Nullable UUID consent,
            String task,
            Wanted wanted,
            boolean fullName,
            LocalDate until) {}

    private final JdbcClient db;
    private final OpenFile files;
    private final GuestHosts hosts;
    private final Parameters parameters;
    private final Secrets secrets;
    private final Vault vault;
    private final Today today;

    InviteGuest(
            JdbcClient db,
            OpenFile files,
            GuestHosts hosts,
            Parameters parameters,
            Secrets secrets,
            Vault vault,
            Today today) {
        this.db = db;
        this.files = files;
        this.hosts = hosts;
        this.parameters = parameters;
        this.secrets = secrets;
        this.vault = vault;
        this.today = today;
    }

    /// @throws NotFound when the viewer does not help the person as a social worker of that unit
    @Transactional
    public Outcome invite(PersonId person, Invitation wanted, Viewer viewer) {
        var head = files.require(viewer, person);
        var host = hosts.of(person, viewer).stream()
                .filter(one -> one.id().equals(wanted.unit()))
                .findFirst()
                .orElseThrow(() -> new NotFound(person));
        var problems = problems(head, host, wanted);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        var token = secrets.token();
        var code = secrets.code();
        return insert(head, wanted, token, code, viewer)
                ? new Invited(wanted.id(), "/guest/" + token, code)
                : new AlreadyInvited(wanted.id());
    }

    private List<Problem> problems(FileHead head, Host host, Invitation wanted) {
        var problems = new ArrayList<Problem>();
        if (head.diedOn() != null) {
            problems.add(new Problem("", "Člověk zemřel. Nikoho se na něj už neptejte."));
        }
        if (wanted.recipient().isBlank() || wanted.recipient().strip().length() > 200) {
            problems.add(new Problem("recipient", "Napište, komu odkaz posíláte, nejvýš 200 znaků."));
        }
        if (wanted.task().isBlank() || wanted.task().strip().length() > 2000) {
            problems.add(new Problem("task", "Napište otázku, nejvýš 2000 znaků."));
        }
        if (!PURPOSES.contains(wanted.purpose())) {
            problems.add(new Problem("purpose", "Vyberte účel ze seznamu."));
        }
        basis(head.id(), host, wanted, problems);
        int most = parameters.of("guestMostDays");
        if (wanted.until().isBefore(today.date())) {
            problems.add(
                    new Problem("until", "Odkaz nemůže končit v\u00a0minulosti. Zvolte dnešek nebo pozdější den."));
        } else if (wanted.until().isAfter(today.date().plusDays(most))) {
            problems.add(new Problem(
                    "until",
                    "Odkaz platí nejdéle do " + Czech.date(today.date().plusDays(most))
                            + ", potom ho můžete obnovit."));
        }
        return problems;
    }

    private void basis(PersonId person, Host host, Invitation wanted, List<Problem> problems) {
        if (!BASES.contains(wanted.basis())) {
            problems.add(
                    new Problem(
                            "basis",
                            "Host není sociální pracovník ani účastník dohody. Vyžádejte si souhlas člověka, nebo vyberte zákonný důvod."));
        } else if (wanted.basis() == Basis.CONSENT && !consents(person, wanted)) {
            problems.add(
                    new Problem(
                            "consent",
                            "Vyberte platný souhlas, který dal člověk vašemu útvaru k\u00a0tomuto účelu. Když žádný není, sepište nový."));
        } else if (wanted.basis() == Basis.STATUTE_OSPOD && !host.kind().equals("OSPOD")) {
            problems.add(
                    new Problem("basis", "Ochrana dětí je důvod jen pro OSPOD. Vyberte jiný, nejčastěji souhlas."));
        } else if ((wanted.basis() == Basis.VITAL_INTEREST || wanted.basis() == Basis.PUBLIC_TASK)
                && wanted.note().strip().length() < SHORTEST_NOTE) {
            problems.add(new Problem(
                    "note",
                    wanted.basis() == Basis.PUBLIC_TASK
                            ? "Napište aspoň 20 znaků, který zákon to ukládá a\u00a0proč."
                            : "Napište aspoň 20 znaků, oč jde a\u00a0proč člověk sám souhlasit nemůže."));
        }
    }

    private boolean consents(PersonId person, Invitation wanted) {
        return db.sql("""
                        select exists (select from people.consent c
                                        where c.id = :consent and c.person_id = :person and c.from_unit = :unit
                                          and c.purpose = :purpose and c.state = 'GIVEN'
                                          and c.valid_from <= access.today() and c.valid_to >= access.today())
                        """)
                .param("consent", wanted.consent())
                .param("person", person.value())
                .param("unit", wanted.unit())
                .param("purpose", wanted.purpose())
                .query(Boolean.class)
                .single();
    }

    private boolean insert(FileHead head, Invitation wanted, String token, String code, Viewer viewer) {
        var id = wanted.id().value();
        var shown = wanted.fullName() ? head.name() : wanted.kind().whom() + " " + initials(head.name());
        return db.sql("""
                        insert into people.guest_link (id, person_id, unit_id, kind, recipient, purpose, basis, basis_note, consent_id,
                                                       task_sealed, shown_sealed, wanted, token_hash, code_hash, valid_to, state,
                                                       created_by, created_at)
                        values (:id, :person, :unit, :kind, :recipient, :purpose, :basis, :note, :consent, :task, :shown, :wanted,
                                :token, :code, :until, 'SENT', :by, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("person", head.id().value())
                        .param("unit", wanted.unit())
                        .param("kind", wanted.kind().name())
                        .param("recipient", wanted.recipient().strip())
                        .param("purpose", wanted.purpose())
                        .param("basis", wanted.basis().name())
                        .param("note", wanted.note().strip())
                        .param("consent", wanted.basis() == Basis.CONSENT ? wanted.consent() : null)
                        .param("task", vault.seal(wanted.task().strip(), GuestTexts.TASK + id))
                        .param("shown", vault.seal(shown, GuestTexts.SHOWN + id))
                        .param("wanted", wanted.wanted().name())
                        .param("token", Secrets.hash(token))
                        .param("code", secrets.codeHash(code, id))
                        .param("until", wanted.until())
                        .param("by", viewer.userId())
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// `J. N.` from `Mgr. Jana Nová`: a title is no name.
    static String initials(String name) {
        var letters = new StringBuilder();
        for (var word : name.split("\\s+", -1)) {
            if (!word.isEmpty() && !word.endsWith(".")) {
                letters.appendCodePoint(word.codePointAt(0)).append(". ");
            }
        }
        return letters.toString().strip();
    }
}
