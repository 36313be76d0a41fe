package cz.prostup.ipm.agreement;

import cz.prostup.ipm.agreement.Wording.Line;
import cz.prostup.ipm.agreement.Wording.Section;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.shared.Period;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes the framework agreement as it stands now (P6): the parties, the places, the money by the rules of the
/// agreement, the duties, control and return of money, validity.
@Component
class AgreementText {

    private static final String UNKNOWN = "pravidla to neurčují";

    private record Head(
            String number,
            String employer,
            String ico,
            String address,
            String office,
            String branch,
            String account,
            String symbol,
            LocalDate from,
            LocalDate to,
            String rules,
            String legalBasis) {}

    private final JdbcClient db;
    private final RulesRepository rules;
    private final Today today;

    AgreementText(JdbcClient db, RulesRepository rules, Today today) {
        this.db = db;
        this.rules = rules;
        this.today = today;
    }

    Wording of(AgreementId id) {
        var head = head(id);
        var terms = rules.get(head.rules());
        var words = parameters();
        return new Wording(
                "Rámcová dohoda o\u00a0integračních pracovních místech",
                List.of(
                        parties(head),
                        subject(head, terms, words),
                        new Section("Pracovní místa", positions(id)),
                        money(terms),
                        new Section(
                                "Účet",
                                List.of(
                                        new Line("Příspěvky se platí na účet", head.account()),
                                        new Line("Variabilní symbol", head.symbol()))),
                        duties(terms, words),
                        control(words),
                        validity(head)),
                signatories(head.employer(), head.branch()));
    }

    /// Those who sign, the employer first.
    static List<String> signatories(String employer, String branch) {
        return List.of("za zaměstnavatele: " + employer, "za úřad práce: " + branch);
    }

    private static Section parties(Head head) {
        return new Section(
                "Smluvní strany",
                List.of(
                        new Line("Úřad práce", head.office() + ", " + head.branch()),
                        new Line("Zaměstnavatel", head.employer()),
                        new Line("IČO", head.ico().isEmpty() ? "není uvedeno" : head.ico()),
                        new Line("Sídlo", head.address())));
    }

    private static Section subject(Head head, ProgrammeRules rules, Map<String, String> words) {
        return new Section(
                "Předmět dohody",
                List.of(
                        new Line("Program", words.getOrDefault("programme", "")),
                        new Line("Registrační číslo", words.getOrDefault("registrationNumber", "")),
                        new Line("Právní základ", head.legalBasis()),
                        new Line("Verze pravidel", rules.code() + ", " + rules.labelCs()),
                        Line.paragraph("Zaměstnavatel vytvoří níže uvedená místa pro lidi, které schválí úřad práce."
                                + " Úřad práce mu za to platí příspěvky podle této dohody.")));
    }

    private List<Line> positions(AgreementId id) {
        return db.sql("""
                        select seq, job_title, cz_isco, workplace, fte, weekly_hours, gross_wage, planned_start
                          from ipm.position
                         where agreement_id = :id and state <> 'CLOSED'
                         order by seq
                        """)
                .param("id", id.value())
                .query((row, n) -> new Line("Místo č.\u00a0" + row.getInt("seq"), position(row)))
                .list();
    }

    private static String position(ResultSet row) throws SQLException {
        var parts = new ArrayList<String>();
        parts.add(row.getString("job_title"));
        if (!row.getString("cz_isco").isEmpty()) {
            parts.add("CZ-ISCO " + row.getString("cz_isco"));
        }
        parts.add(row.getString("workplace"));
        parts.add("úvazek " + Czech.percent(row.getBigDecimal("fte")));
        parts.add(Czech.hours(Columns.hours(row, "weekly_hours")) + " týdně");
        var wage = Columns.moneyOrNull(row, "gross_wage");
        if (wage != null) {
            parts.add("hrubá mzda " + Czech.money(wage) + " měsíčně");
        }
        var start = Columns.dateOrNull(row, "planned_start");
        if (start != null) {
            parts.add("nástup od " + Czech.date(start));
        }
        return String.join(", ", parts);
    }

    private static Section money(ProgrammeRules rules) {
        var support = rules.support();
        return new Section(
                "Příspěvky",
                List.of(
                        new Line(
                                "Příspěvek na mzdové náklady", rate(rules.wage().rate())),
                        new Line(
                                "Nejvýš za měsíc a\u00a0člověka",
                                crowns(rules.wage().capMonthly())),
                        new Line(
                                "Příspěvek na integrační aktivity",
                                crowns(rules.integration().amount()) + " za měsíc a\u00a0člověka"),
                        new Line(
                                "Podmínka příspěvku na aktivity",
                                "nejméně " + Czech.hours(rules.integration().minHours())
                                        + " integračních aktivit za měsíc"),
                        new Line(
                                "Délka podpory jednoho člověka",
                                months(support.basicMonths()) + ", s\u00a0prodloužením nejvýš o\u00a0"
                                        + months(support.extensionMonths()) + " víc"),
                        Line.paragraph("Skutečná výše se počítá za každý měsíc zvlášť z\u00a0výkazu, vždy podle"
                                + " verze pravidel, která pro ten měsíc platí.")));
    }

    private static Section duties(ProgrammeRules rules, Map<String, String> words) {
        return new Section(
                "Povinnosti zaměstnavatele",
                List.of(
                        Line.paragraph("Za každý měsíc odešle výkaz nejpozději do "
                                + months(rules.duties().returnDueMonths()) + " po jeho skončení."),
                        Line.paragraph("Do " + months(rules.duties().iporMonths())
                                + " od nástupu odevzdá individuální plán osobního rozvoje (IPOR) každého člověka."),
                        Line.paragraph("Umožní každému člověku v\u00a0pracovní době integrační aktivity v\u00a0rozsahu"
                                + " aspoň " + Czech.hours(rules.integration().minHours()) + " za měsíc."),
                        Line.paragraph("Určí mentora a\u00a0jeho změnu oznámí."),
                        Line.paragraph("Každou změnu údajů této dohody oznámí do "
                                + days(words.getOrDefault("reportChangeDays", "")) + "; změna podmínek platí až"
                                + " písemným dodatkem.")));
    }

    private static Section control(Map<String, String> words) {
        return new Section(
                "Kontrola a\u00a0vrácení peněz",
                List.of(
                        Line.paragraph("Úřad práce smí kontrolovat plnění dohody na pracovišti i\u00a0v\u00a0dokladech;"
                                + " zaměstnavatel mu k\u00a0tomu dá součinnost."),
                        Line.paragraph("Co bylo vyplaceno neprávem, vrátí zaměstnavatel do "
                                + days(words.getOrDefault("payBackDays", "")) + " od výzvy na účet úřadu práce."),
                        Line.paragraph("Při porušení povinností může úřad práce dohodu ukončit.")));
    }

    private static Section validity(Head head) {
        return new Section(
                "Platnost",
                List.of(
                        new Line("Dohoda platí", Czech.period(new Period(head.from(), head.to()))),
                        Line.paragraph("Platnosti nabývá podpisem obou stran: nejdřív podepisuje zaměstnavatel, potom"
                                + " úřad práce. Nikdo nesmí nastoupit dřív, než dohoda platí."),
                        Line.paragraph("Mění se jen očíslovanými dodatky. Dodatek nemění měsíce, které už úřad práce"
                                + " schválil.")));
    }

    private Head head(AgreementId id) {
        return db.sql("""
                        select g.number, e.name as employer, coalesce(e.ico, '') as ico, coalesce(e.address, '') as address,
                               u.organisation_name, b.name as branch, g.bank_account, g.variable_symbol, g.effective_from,
                               g.effective_to, g.rules, v.legal_basis
                          from ipm.agreement g
                          join organisations.organisation_card e on e.id = g.employer_id
                          join organisations.branch_card b on b.id = g.branch_id
                          join organisations.unit_card u on u.id = b.unit_id
                          join ipm.rules_version v on v.code = g.rules
                         where g.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Head(
                        row.getString("number"),
                        row.getString("employer"),
                        row.getString("ico"),
                        row.getString("address"),
                        row.getString("organisation_name"),
                        row.getString("branch"),
                        row.getString("bank_account"),
                        row.getString("variable_symbol"),
                        Columns.date(row, "effective_from"),
                        Columns.date(row, "effective_to"),
                        row.getString("rules"),
                        row.getString("legal_basis")))
                .single();
    }

    private Map<String, String> parameters() {
        var found = new HashMap<String, String>();
        db.sql("""
                        select parameter, value from ipm.agreement_parameter
                         where valid_from <= :today and (valid_to is null or valid_to >= :today)
                        """).param("today", today.date()).query(row -> {
            found.put(row.getString("parameter"), row.getString("value"));
        });
        return found;
    }

    private static String rate(@Nullable BigDecimal rate) {
        return rate == null ? UNKNOWN : Czech.percent(rate) + " skutečných mzdových nákladů";
    }

    private static String crowns(@Nullable Money money) {
        return money == null ? UNKNOWN : CrownsInWords.of(money);
    }

    private static String months(@Nullable Integer months) {
        return months == null ? UNKNOWN : Czech.count(months, "měsíc", "měsíce", "měsíců");
    }

    private static String days(String days) {
        return days + " dnů";
    }
}
