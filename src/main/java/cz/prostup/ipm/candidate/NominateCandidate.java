package cz.prostup.ipm.candidate;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.people.Basis;
import cz.prostup.people.PersonDetails;
import cz.prostup.people.PersonId;
import cz.prostup.people.WriteDownPerson;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Begins the way of a person towards an integration place by one of the six channels (P8.1, list 5.6). Nobody goes two
/// ways at once. Who is not the labour office says by what right they tell it: the person wants it, or agreed (7.3).
@Service
public class NominateCandidate {

    /// By what right an office is told about the person.
    public enum Wish {
        PUBLIC_TASK("úkol úřadu práce"),
        OWN_WISH("člověk si to sám přeje a řekl to"),
        CONSENT("souhlas s\u00a0koordinací podpory na integračním místě");

        private final String czech;

        Wish(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }

    /// @param channel     code of `ipm.nomination_channel`
    /// @param unit        of the viewer, in a role that the channel is for
    /// @param employer    for whose places; null when it is not known yet
    /// @param why         in the words of who nominates, without what belongs to a more closed layer
    /// @param supportedBy who accompanies the person, may be empty
    public record Nomination(
            String channel,
            UUID unit,
            UUID branch,
            @Nullable UUID employer,
            Wish wish,
            String why,
            String supportedBy) {}

    public sealed interface Outcome {

        record Nominated(CandidateId id) implements Outcome {}

        /// Nothing was written: somebody very like them is known already.
        ///
        /// @param whom Czech lines: who it is, or whom to call
        record LooksAlike(List<String> whom) implements Outcome {}

        /// @param field the field of the form that has to change, empty for the whole
        record Refused(String field, String why) implements Outcome {}
    }

    private static final Role[] NOMINATORS = {
        Role.KOP_OFFICER,
        Role.KOP_ADVISER,
        Role.EMPLOYER_ADMIN,
        Role.MENTOR,
        Role.PROVIDER_WORKER,
        Role.EMPLOYER_SOCIAL_WORKER,
        Role.CASE_MANAGER
    };

    private final JdbcClient db;
    private final CandidateRepository candidates;
    private final CandidateParties parties;
    private final WriteDownPerson writeDown;

    NominateCandidate(
            JdbcClient db, CandidateRepository candidates, CandidateParties parties, WriteDownPerson writeDown) {
        this.db = db;
        this.candidates = candidates;
        this.parties = parties;
        this.writeDown = writeDown;
    }

    /// Somebody whom the viewer sees already.
    ///
    /// @throws NotFound when the person, the unit or the branch is not for this viewer
    @Transactional
    public Outcome nominate(Viewer viewer, PersonId person, Nomination wanted) {
        boolean seen =
                db.sql("""
                        select exists (select from people.person_card p where p.id = :person)
                        """).param("person", person.value()).query(Boolean.class).single();
        if (!seen) {
            throw new NotFound(person);
        }
        var refused = refusal(viewer, wanted);
        return refused != null ? refused : begin(viewer, person, wanted);
    }

    /// Somebody who is not in Prostup yet.
    ///
    /// @param different the viewer says that it is nobody of those who are alike
    /// @throws NotFound when the unit or the branch is not for this viewer
    @Transactional
    public Outcome nominateNew(Viewer viewer, PersonDetails details, boolean different, Nomination wanted) {
        var refused = refusal(viewer, wanted);
        if (refused != null) {
            return refused;
        }
        if (wanted.wish() == Wish.CONSENT) {
            return new Outcome.Refused("wish", "Kdo v\u00a0Prostupu ještě není, nemá v\u00a0něm ani souhlas.");
        }
        return switch (writeDown.writeDown(viewer, details, Basis.PUBLIC_TASK, different)) {
            case WriteDownPerson.Written(var person) -> begin(viewer, person, wanted);
            case WriteDownPerson.LooksAlike(var whom) -> new Outcome.LooksAlike(whom);
        };
    }

    private Outcome.@Nullable Refused refusal(Viewer viewer, Nomination wanted) {
        var roles = rolesOf(wanted.channel());
        if (roles.isEmpty()) {
            return new Outcome.Refused("channel", "Vyberte, odkud návrh přichází.");
        }
        var mine = roles.stream()
                .filter(role -> viewer.unitsAs(role).contains(wanted.unit()))
                .toList();
        if (mine.isEmpty()) {
            if (!viewer.unitsAs(NOMINATORS).contains(wanted.unit())) {
                throw new NotFound(wanted.unit());
            }
            return new Outcome.Refused("channel", "Tímto způsobem navrhuje někdo jiný.");
        }
        var office = officeUnit(wanted.branch());
        boolean ofOffice = mine.contains(Role.KOP_OFFICER) || mine.contains(Role.KOP_ADVISER);
        if (ofOffice && !office.equals(wanted.unit())) {
            throw new NotFound(wanted.branch());
        }
        if (!ofOffice && wanted.wish() == Wish.PUBLIC_TASK) {
            return new Outcome.Refused("wish", "Napište, podle čeho to smíte úřadu práce říct.");
        }
        return null;
    }

    private Outcome begin(Viewer viewer, PersonId person, Nomination wanted) {
        if (candidates.hasJob(person)) {
            return new Outcome.Refused("", "Tento člověk už na integračním místě je, nebo na ně má nastoupit.");
        }
        var office = officeUnit(wanted.branch());
        var consent = wanted.wish() == Wish.CONSENT ? consent(person, office) : null;
        if (wanted.wish() == Wish.CONSENT && consent == null) {
            return new Outcome.Refused(
                    "wish", "Platný souhlas s\u00a0koordinací podpory, který jmenuje tuto pobočku, tu není.");
        }
        var id = new CandidateId(Ids.next());
        if (!candidates.insert(id, person, wanted, viewer, consent)) {
            return new Outcome.Refused("", "Tento člověk už jeden otevřený návrh má. Dvě cesty najednou nejdou.");
        }
        parties.open(id, person, List.of(office), "OFFICE");
        if (!office.equals(wanted.unit())) {
            parties.open(id, person, List.of(wanted.unit()), "NOMINATOR");
        }
        parties.open(id, person, employerUnits(viewer, wanted), "EMPLOYER");
        return new Outcome.Nominated(id);
    }

    private Set<UUID> employerUnits(Viewer viewer, Nomination wanted) {
        var units = new LinkedHashSet<UUID>();
        if (wanted.employer() != null) {
            units.addAll(candidates.units(wanted.employer(), "EMPLOYER_ADMIN", "MENTOR"));
        }
        if (viewer.unitsAs(Role.EMPLOYER_ADMIN, Role.MENTOR).contains(wanted.unit())) {
            units.add(wanted.unit());
        }
        return units;
    }

    private List<Role> rolesOf(String channel) {
        return db.sql("""
                        select unnest(roles) as role from ipm.nomination_channel
                         where code = :code and valid_from <= access.today() and (valid_to is null or valid_to >= access.today())
                        """).param("code", channel).query((row, n) -> Columns.code(row, "role", Role.class)).stream()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private UUID officeUnit(UUID branch) {
        return db.sql("select unit_id from organisations.branch_card where id = :id")
                .param("id", branch)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound(branch));
    }

    private @Nullable UUID consent(PersonId person, UUID office) {
        return db.sql("""
                        select id from people.consent_card
                         where person_id = :person and purpose = 'IPM_SUPPORT' and to_unit = :office
                         order by valid_to desc limit 1
                        """)
                .param("person", person.value())
                .param("office", office)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
