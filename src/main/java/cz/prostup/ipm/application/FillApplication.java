package cz.prostup.ipm.application;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.application.ApplicationOutcome.Done;
import cz.prostup.ipm.application.ApplicationOutcome.Refused;
import cz.prostup.organisations.BankAccount;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The employer fills in a part of the form. A part may stay incomplete; what is filled in must be right.
///
/// All methods throw [NotFound] when the application is not for the viewer and [StaleRecord] when somebody saved since
/// the page was made.
@Service
public class FillApplication {

    /// @param territory code of an ORP, null when none is chosen
    public record Place(UUID branch, @Nullable String territory) {}

    /// Either a person with an account, or a name.
    public record Mentor(@Nullable UUID user, String name, String contact, String capacity) {}

    public record Support(@Nullable SupportForm form, Set<UUID> providers, boolean stillLooking) {}

    /// @param municipality null when it has not been said
    public record Backing(String account, @Nullable Municipality municipality, String note) {}

    /// @param answer null when the criterion is left open
    public record Work(@Nullable WorkAnswer answer, String note) {}

    private final Desk desk;
    private final Choices choices;
    private final JdbcClient db;
    private final Today today;

    FillApplication(Desk desk, Choices choices, JdbcClient db, Today today) {
        this.desk = desk;
        this.choices = choices;
        this.db = db;
        this.today = today;
    }

    /// A returned application stays with its branch: the number and the officer belong there.
    @Transactional
    public ApplicationOutcome place(ApplicationId id, int seen, Place place, Viewer viewer) {
        return fill(id, seen, viewer, application -> {
            boolean moves = !place.branch().equals(application.place().branch());
            if (moves && application.state() != ApplicationState.DRAFT) {
                return new Refused("branch", "Odeslaná žádost zůstává u\u00a0pobočky, která ji vrátila.");
            }
            if (choices.branches().stream()
                    .noneMatch(one -> one.code().equals(place.branch().toString()))) {
                return new Refused("branch", "Vyberte pobočku ze seznamu.");
            }
            if (place.territory() != null
                    && choices.territories().stream()
                            .noneMatch(one -> one.code().equals(place.territory()))) {
                return new Refused("territory", "Vyberte území ze seznamu.");
            }
            db.sql("""
                            update ipm.position_application p
                               set branch_id = :branch, territory_code = :territory,
                                   lead_id = case when p.branch_id = :branch then p.lead_id else
                                             (select l.id from ipm.employer_lead l
                                               where l.employer_id = p.employer_id and l.branch_id = :branch
                                                 and l.state not in ('APPLIED', 'DECLINED')
                                               order by l.since desc, l.id limit 1) end
                             where p.id = :id
                            """)
                    .param("branch", place.branch())
                    .param("territory", place.territory(), java.sql.Types.VARCHAR)
                    .param("id", id.value())
                    .update();
            return null;
        });
    }

    @Transactional
    public ApplicationOutcome mentor(ApplicationId id, int seen, Mentor mentor, Viewer viewer) {
        return fill(id, seen, viewer, application -> {
            if (mentor.user() != null && !mentor.name().isBlank()) {
                return new Refused("name", "Vyberte mentora ze seznamu, nebo napište jeho jméno. Ne obojí.");
            }
            if (mentor.user() != null
                    && choices.colleagues(application.employer().id()).stream()
                            .noneMatch(one -> one.code().equals(mentor.user().toString()))) {
                return new Refused("mentor", "Vyberte někoho ze svých lidí.");
            }
            db.sql("""
                            update ipm.position_application
                               set mentor_id = :user, mentor_name = :name, mentor_contact = :contact, capacity = :capacity
                             where id = :id
                            """)
                    .param("user", mentor.user(), java.sql.Types.OTHER)
                    .param("name", mentor.name().strip())
                    .param("contact", mentor.contact().strip())
                    .param("capacity", mentor.capacity().strip())
                    .param("id", id.value())
                    .update();
            return null;
        });
    }

    @Transactional
    public ApplicationOutcome support(ApplicationId id, int seen, Support support, Viewer viewer) {
        return fill(id, seen, viewer, application -> {
            if (!support.providers().stream().allMatch(choices::isProvider)) {
                return new Refused("providers", "Vyberte poskytovatele ze seznamu.");
            }
            db.sql("update ipm.position_application set support_form = :form, providers_open = :open where id = :id")
                    .param(
                            "form",
                            support.form() == null ? null : support.form().name(),
                            java.sql.Types.VARCHAR)
                    .param("open", support.stillLooking())
                    .param("id", id.value())
                    .update();
            replaceProviders(id, support.providers());
            return null;
        });
    }

    @Transactional
    public ApplicationOutcome backing(ApplicationId id, int seen, Backing backing, Viewer viewer) {
        return fill(id, seen, viewer, application -> {
            var account = backing.account().strip();
            if (!account.isEmpty()) {
                switch (BankAccount.parse(account)) {
                    case BankAccount.Invalid(var why) -> {
                        return new Refused("account", why);
                    }
                    case BankAccount.Valid(var valid) -> account = valid.toString();
                }
            }
            var said = application.employer().isMunicipalCompany() ? backing.municipality() : Municipality.NOT_NEEDED;
            if (said == Municipality.NOT_YET && backing.note().isBlank()) {
                return new Refused(
                        "note", "Napište, jak jednání s\u00a0obcí vypadá a\u00a0proč žádost posíláte už teď.");
            }
            db.sql("""
                            update ipm.position_application
                               set bank_account = :account, municipality = :said, municipality_note = :note
                             where id = :id
                            """)
                    .param("account", account)
                    .param("said", said == null ? null : said.name(), java.sql.Types.VARCHAR)
                    .param(
                            "note",
                            said == Municipality.NOT_NEEDED
                                    ? ""
                                    : backing.note().strip())
                    .param("id", id.value())
                    .update();
            return null;
        });
    }

    /// @param answers by the code of the criterion
    @Transactional
    public ApplicationOutcome work(ApplicationId id, int seen, Map<String, Work> answers, Viewer viewer) {
        return fill(id, seen, viewer, application -> {
            var known = codes(choices.criteria());
            if (!known.containsAll(answers.keySet())) {
                return new Refused("work", "Takové kritérium v\u00a0seznamu není.");
            }
            db.sql("delete from ipm.application_good_work where application_id = :id")
                    .param("id", id.value())
                    .update();
            answers.forEach((criterion, work) -> answer(id, criterion, work));
            return null;
        });
    }

    /// @param ticked codes of the steps that a person ticks; those that follow from the data cannot be ticked
    @Transactional
    public ApplicationOutcome steps(ApplicationId id, int seen, Set<String> ticked, Viewer viewer) {
        return fill(id, seen, viewer, application -> {
            var byHand = choices.steps().stream()
                    .filter(step -> step.hint().isEmpty())
                    .map(Choices.Choice::code)
                    .collect(Collectors.toSet());
            if (!byHand.containsAll(ticked)) {
                return new Refused("step", "Takový krok v\u00a0seznamu není, nebo se odškrtává sám.");
            }
            db.sql("delete from ipm.application_step where application_id = :id and step <> all (:ticked)")
                    .param("id", id.value())
                    .param("ticked", ticked.toArray(String[]::new))
                    .update();
            ticked.forEach(step -> tick(id, step, viewer));
            return null;
        });
    }

    /// The employer's answers to the defects of the last return, by defect; a blank one stays open.
    @Transactional
    public ApplicationOutcome answers(ApplicationId id, int seen, Map<UUID, String> answers, Viewer viewer) {
        return fill(id, seen, viewer, application -> {
            if (application.state() != ApplicationState.RETURNED) {
                return ApplicationOutcome.whole("Odpovídat je na co jen u\u00a0vrácené žádosti.");
            }
            answers.forEach((defect, answer) -> db.sql("""
                            update ipm.application_defect set answer = :answer
                             where id = :defect and application_id = :id
                               and round = (select max(round) from ipm.application_defect where application_id = :id)
                            """)
                    .param("answer", answer.strip())
                    .param("defect", defect)
                    .param("id", id.value())
                    .update());
            return null;
        });
    }

    private ApplicationOutcome fill(
            ApplicationId id, int seen, Viewer viewer, Function<Application, @Nullable Refused> write) {
        var held = desk.hold(id, viewer);
        var closed = desk.closed(held, seen);
        if (closed.isPresent()) {
            return closed.get();
        }
        var refused = write.apply(held.application());
        if (refused != null) {
            return refused;
        }
        desk.touch(held.application());
        return new Done(held.application().state());
    }

    private void replaceProviders(ApplicationId id, Collection<UUID> units) {
        db.sql("delete from ipm.application_provider where application_id = :id")
                .param("id", id.value())
                .update();
        units.forEach(
                unit -> db.sql("insert into ipm.application_provider (application_id, unit_id) values (:id, :unit)")
                        .param("id", id.value())
                        .param("unit", unit)
                        .update());
    }

    private void answer(ApplicationId id, String criterion, Work work) {
        if (work.answer() == null) {
            return;
        }
        db.sql("""
                        insert into ipm.application_good_work (application_id, criterion, answer, note)
                        values (:id, :criterion, :answer, :note)
                        """)
                .param("id", id.value())
                .param("criterion", criterion)
                .param("answer", work.answer().name())
                .param("note", work.note().strip())
                .update();
    }

    private void tick(ApplicationId id, String step, Viewer viewer) {
        db.sql("""
                        insert into ipm.application_step (application_id, step, ticked_by, ticked_at)
                        values (:id, :step, :viewer, :now)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("step", step)
                .param("viewer", viewer.userId())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Set<String> codes(List<Choices.Choice> list) {
        return list.stream().map(Choices.Choice::code).collect(Collectors.toUnmodifiableSet());
    }
}
