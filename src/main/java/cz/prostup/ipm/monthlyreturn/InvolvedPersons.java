package cz.prostup.ipm.monthlyreturn;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import cz.prostup.ipm.ReturnId;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whose hands a return went through: whoever pays it must be somebody else (decisions 15, control 57).
@Component
public class InvolvedPersons {

    private final JdbcClient db;

    InvolvedPersons(JdbcClient db) {
        this.db = db;
    }

    /// Everybody who approved a return or decided its integration contribution, and those on whose behalf they did it.
    ///
    /// Also a decision that was taken back counts. Whether the caller may see the returns, the caller has asked.
    ///
    /// @return a set for each return asked for, empty when nobody has decided yet
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<ReturnId, Set<UUID>> of(List<ReturnId> returns) {
        record Hand(ReturnId of, UUID person) {}
        var hands = db
                .sql("""
                        select h.subject_id, w.person
                          from ipm.history h
                         cross join lateral (values (h.by_user), (h.on_behalf_of)) w (person)
                         where h.subject_id = any (:returns) and h.subject = 'return'
                           and h.action in ('APPROVE', 'OVERRIDE', 'WITHDRAW_OVERRIDE') and w.person is not null
                        union
                        select o.return_id, w.person
                          from ipm.return_override o
                         cross join lateral (values (o.decided_by), (o.on_behalf_of), (o.withdrawn_by)) w (person)
                         where o.return_id = any (:returns) and w.person is not null
                        """)
                .param("returns", returns.stream().map(ReturnId::value).toArray(UUID[]::new))
                .query((row, n) -> new Hand(new ReturnId(Columns.uuid(row, "subject_id")), Columns.uuid(row, "person")))
                .list()
                .stream()
                .collect(groupingBy(Hand::of, mapping(Hand::person, toUnmodifiableSet())));
        return returns.stream().distinct().collect(toMap(Function.identity(), id -> hands.getOrDefault(id, Set.of())));
    }
}
