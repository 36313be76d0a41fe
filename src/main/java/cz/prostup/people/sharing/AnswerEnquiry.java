package cz.prostup.people.sharing;

import cz.prostup.access.Viewer;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A partner says one of three words and nothing else (7.3.6). The first answer of the unit counts.
@Service
public class AnswerEnquiry {

    public sealed interface Outcome {}

    public record Answered() implements Outcome {}

    /// A colleague answered meanwhile.
    ///
    /// @param answer theirs
    public record AnsweredBefore(EnquiryAnswer answer) implements Outcome {}

    private record Found(EnquiryState state, String answer, UUID askedBy, UUID person) {}

    private final JdbcClient db;
    private final Notify notify;
    private final Today today;

    AnswerEnquiry(JdbcClient db, Notify notify, Today today) {
        this.db = db;
        this.notify = notify;
        this.today = today;
    }

    /// @throws NotFound when the question is not (or no longer) for a unit of the viewer
    @Transactional
    public Outcome answer(QuestionId question, EnquiryAnswer answer, Viewer viewer) {
        var found = find(question, viewer);
        if (!EnquiryLifecycle.TABLE.allows(found.state(), EnquiryAction.ANSWER)) {
            return new AnsweredBefore(EnquiryAnswer.valueOf(found.answer()));
        }
        db.sql("""
                        update people.enquiry_partner
                           set state = :to, answer = :answer, answered_at = :at, answered_by = :by, version = version + 1
                         where id = :id
                        """)
                .param(
                        "to",
                        EnquiryLifecycle.TABLE
                                .next(found.state(), EnquiryAction.ANSWER)
                                .name())
                .param("answer", answer.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("by", viewer.userId())
                .param("id", question.value())
                .update();
        notify.tell(new NewNotice(
                found.askedBy(),
                "ENQUIRY_ANSWERED",
                "Partner odpověděl na dotaz",
                "Odpověď najdete ve spisu, na stránce Sdílení.",
                "/people/" + found.person() + "/sharing",
                "enquiry-answer/" + question));
        return new Answered();
    }

    private Found find(QuestionId question, Viewer viewer) {
        return db.sql("""
                        select p.state, coalesce(p.answer, '') as answer, e.asked_by, e.person_id
                          from people.enquiry_partner p
                          join people.enquiry e on e.id = p.enquiry_id
                         where p.id = :id
                           and exists (select from people.enquiry_access a where a.id = p.id and a.user_id = :viewer)
                           for update of p
                        """)
                .param("id", question.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> new Found(
                        Columns.code(row, "state", EnquiryState.class),
                        row.getString("answer"),
                        Columns.uuid(row, "asked_by"),
                        Columns.uuid(row, "person_id")))
                .optional()
                .orElseThrow(() -> new NotFound(question));
    }
}
