package cz.prostup.ipm.agreement;

import cz.prostup.ipm.agreement.Wording.Line;
import cz.prostup.ipm.agreement.Wording.Section;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes an amendment: it names the kind of change, what held before and what holds from which day.
@Component
class AmendmentText {

    private record Facts(
            String number,
            String employer,
            String branch,
            AmendmentKind kind,
            String before,
            String after,
            @Nullable LocalDate from,
            String reason,
            String proposer,
            @Nullable String decider) {}

    private final JdbcClient db;
    private final Today today;

    AmendmentText(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// @param no its number, null while it is only proposed
    Wording of(AmendmentId id, @Nullable Integer no) {
        var facts = facts(id);
        var from = facts.from() == null ? today.date() : facts.from();
        var decider = facts.decider();
        return new Wording(
                (no == null ? "Návrh dodatku" : "Dodatek č.\u00a0" + no) + " k\u00a0dohodě " + facts.number(),
                List.of(
                        new Section(
                                "Smluvní strany",
                                List.of(
                                        new Line("Úřad práce", facts.branch()),
                                        new Line("Zaměstnavatel", facts.employer()))),
                        new Section(
                                facts.kind().heading(),
                                List.of(
                                        new Line("Dosud", facts.before()),
                                        new Line("Nově", facts.after()),
                                        new Line("Platí od", Czech.date(from)),
                                        new Line("Důvod", facts.reason()))),
                        new Section(
                                "Souhlas obou stran",
                                List.of(
                                        new Line("Navrhl", facts.proposer()),
                                        new Line("Souhlasil", decider == null ? "zatím nikdo" : decider),
                                        Line.paragraph("Ostatní ustanovení dohody se nemění. Měsíce, které úřad práce"
                                                + " už schválil, se podle tohoto dodatku nepřepočítávají.")))),
                AgreementText.signatories(facts.employer(), facts.branch()));
    }

    private Facts facts(AmendmentId id) {
        return db.sql("""
                        select g.number, e.name as employer, b.name as branch, m.kind, m.old_value, m.new_value, m.effective_from,
                               m.reason, p.display_name as proposer, d.display_name as decider
                          from ipm.agreement_amendment m
                          join ipm.agreement g on g.id = m.agreement_id
                          join organisations.organisation_card e on e.id = g.employer_id
                          join organisations.branch_card b on b.id = g.branch_id
                          join access.user_card p on p.id = m.proposed_by
                          left join access.user_card d on d.id = m.decided_by
                         where m.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Facts(
                        row.getString("number"),
                        row.getString("employer"),
                        row.getString("branch"),
                        Columns.code(row, "kind", AmendmentKind.class),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        Columns.dateOrNull(row, "effective_from"),
                        row.getString("reason"),
                        row.getString("proposer"),
                        row.getString("decider")))
                .single();
    }
}
