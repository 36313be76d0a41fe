package cz.prostup.ipm.demo;

import cz.prostup.access.Role;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.application.Item.Work;
import cz.prostup.ipm.candidate.CandidateState;
import cz.prostup.ipm.correction.Basis;
import cz.prostup.ipm.correction.Exit;
import cz.prostup.ipm.correction.Party;
import cz.prostup.ipm.lead.LeadState;
import cz.prostup.organisations.BankAccount;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The tables of the demo, as they lie beside this class. Days and months in them are either absolute or told from the
/// month of today: `-7/3` is the third day of the month seven months ago, `-20d` the day twenty days ago.
final class DemoTables {

    record OrganisationRow(
            String key,
            String name,
            String ico,
            String kind,
            @Nullable String employerKind,
            String address) {}

    /// @param branch code of the branch whose people sit here, null for all others
    record UnitRow(
            String key,
            String organisation,
            String kind,
            String name,
            String territory,
            @Nullable String branch) {}

    /// @param tries what to try with this account, empty when the sign-in page does not offer it
    record StaffRow(String login, String name, String unit, Role role, String tries) {}

    /// @param lastMonth what became of the last month: `NOT_SENT`, `QUEUED`, or `SENT` and approved as any other
    /// @param small     whether the small demo has this employer too
    record AgreementRow(
            String employer,
            String number,
            String office,
            LocalDate from,
            LocalDate to,
            String account,
            String lastMonth,
            boolean small) {}

    record ParticipantRow(
            String name,
            LocalDate born,
            String phone,
            String employer,
            String job,
            BigDecimal fte,
            Money wage,
            LocalDate start,
            List<String> providers) {

        String given() {
            return name.substring(0, name.indexOf(' '));
        }

        String family() {
            return name.substring(name.indexOf(' ') + 1);
        }
    }

    /// What a provider's unit usually does, how long it takes and where.
    record SessionRow(String unit, String kind, Hours hours, Hours travel, boolean group, String place) {}

    record TwistRow(String participant, YearMonth month, Twist twist, String detail) {}

    /// An activity of the worked example (domain 12.2 to 12.4).
    record ExampleRow(
            LocalDate date,
            String unit,
            String kind,
            @Nullable LocalTime start,
            Hours hours,
            Hours travel,
            String attendance) {}

    /// From which account a branch pays.
    record PayerRow(String office, BankAccount account, String holder) {}

    /// What does not go smoothly with the batch of a branch for a month.
    record PaymentRow(String office, YearMonth month, BatchEvent event, String employer, String detail) {}

    /// One correction. Its exit is the wanted one; where the difference does not allow it, the possible one is taken.
    ///
    /// @param change `gross=+1400` crowns, `hours=8` added to the statement, `integration=0` crowns
    /// @param until  how far it comes: a state of a correction or of the claim it raises, `CHECKED`, `OVERDUE`
    record CorrectionRow(
            String participant,
            YearMonth month,
            LocalDate began,
            Party party,
            Basis basis,
            String change,
            Exit exit,
            String until,
            String reason) {

        String number() {
            return change.substring(change.indexOf('=') + 1).replace("+", "");
        }
    }

    /// An officer decides the integration contribution of a month.
    record OverrideRow(String participant, YearMonth month, Money integration, String reason) {}

    /// Who stands in for whom.
    record SubstitutionRow(
            String principal, Role role, String substitute, LocalDate from, LocalDate to, String reason) {}

    /// An employer's interest.
    ///
    /// @param until how far it comes
    record InterestRow(
            String employer,
            String ico,
            String kind,
            String contact,
            String email,
            String phone,
            String source,
            LocalDate began,
            LeadState until,
            List<String> motivations,
            List<String> concerns,
            String comparison,
            String note) {}

    /// An application of one kind of places, and the agreement that came of it.
    ///
    /// @param until how far it comes
    /// @param start the planned one
    /// @param said  what the office or the employer says at its last step, may be empty
    record ApplicationRow(
            String key,
            String employer,
            String admin,
            LocalDate began,
            PaperEnd until,
            LocalDate start,
            Work work,
            BigDecimal fte,
            Money wage,
            int asked,
            int approved,
            String mentor,
            String capacity,
            String account,
            String said) {}

    /// A way towards a place.
    ///
    /// @param employer of the place, empty when it is not known
    /// @param until    how far it comes
    /// @param job      the one that followed; null when none was agreed on
    /// @param earlier  an instrument that the person went through twice already, may be empty
    record CandidateRow(
            String name,
            LocalDate born,
            String phone,
            String channel,
            String who,
            String office,
            String employer,
            LocalDate began,
            CandidateState until,
            String accompanies,
            String why,
            String said,
            @Nullable ParticipantRow job,
            String earlier) {}

    /// How far an application and its agreement come.
    enum PaperEnd {
        DRAFT,
        SUBMITTED,
        IN_REVIEW,
        RETURNED,
        WITHDRAWN,
        REJECTED,
        /// rejected, for the employer gets money from elsewhere
        EXCLUDED,
        PREPARED,
        /// sent, and nobody signed it in time
        LAPSED,
        /// signed by the employer, taken back and sent as a second version
        SENT_AGAIN,
        SIGNED_ON_PAPER,
        IN_FORCE,
        ENDED,
        TERMINATED;

        boolean isAtLeast(PaperEnd other) {
            return compareTo(other) >= 0;
        }
    }

    enum BatchEvent {
        /// waits for finance
        PREPARED,
        /// waits for the file
        CONFIRMED,
        /// waits for the statement
        EXPORTED,
        /// the statement has every second payment
        PART,
        /// taken back and prepared again the next day; detail: why
        VOIDED,
        /// taken back
        VOIDED_ONLY,
        /// the bank returned a payment, the account is amended and the payment reissued; detail: the new account
        CLOSED_ACCOUNT,
        /// the bank returned a payment; it is reissued as it was; detail: what the bank said
        REFUSED,
        /// the bank returned a payment and nobody has done anything about it yet; detail: what the bank said
        FAILED,
        /// the money came back a month after it was paid; detail: what the bank said
        RETURNED_LATER,
        /// a credit on the statement that belongs to nobody
        UNKNOWN_CREDIT
    }

    private static final List<String> SUPPORT_OF_HIRED = List.of("tsl-podpora", "poradna");

    private final LocalDate today;

    DemoTables(LocalDate today) {
        this.today = today;
    }

    List<OrganisationRow> organisations() {
        return rows(
                "organisations.csv",
                row -> new OrganisationRow(
                        row.getField("key"),
                        row.getField("name"),
                        row.getField("ico"),
                        row.getField("kind"),
                        orNull(row.getField("employer_kind")),
                        row.getField("address")));
    }

    List<UnitRow> units() {
        return rows(
                "units.csv",
                row -> new UnitRow(
                        row.getField("key"),
                        row.getField("organisation"),
                        row.getField("kind"),
                        row.getField("name"),
                        row.getField("territory"),
                        orNull(row.getField("branch"))));
    }

    List<StaffRow> staff() {
        return rows(
                "staff.csv",
                row -> new StaffRow(
                        row.getField("login"),
                        row.getField("name"),
                        row.getField("unit"),
                        Role.valueOf(row.getField("role")),
                        row.getField("tries")));
    }

    List<AgreementRow> agreements() {
        return rows(
                "agreements.csv",
                row -> new AgreementRow(
                        row.getField("employer"),
                        row.getField("number"),
                        row.getField("office"),
                        day(row.getField("from")),
                        day(row.getField("to")),
                        row.getField("account"),
                        row.getField("last_month"),
                        row.getField("small").equals("yes")));
    }

    List<ParticipantRow> participants() {
        return rows(
                "participants.csv",
                row -> new ParticipantRow(
                        row.getField("name"),
                        LocalDate.parse(row.getField("born")),
                        row.getField("phone"),
                        row.getField("employer"),
                        row.getField("job"),
                        new BigDecimal(row.getField("fte")),
                        Money.of(row.getField("wage")),
                        WorkingDays.sameOrNext(day(row.getField("start"))),
                        List.of(row.getField("providers").split(" ", -1))));
    }

    List<SessionRow> sessions() {
        return rows(
                "sessions.csv",
                row -> new SessionRow(
                        row.getField("unit"),
                        row.getField("kind"),
                        Hours.of(row.getField("hours")),
                        Hours.of(row.getField("travel")),
                        row.getField("group").equals("yes"),
                        row.getField("place")));
    }

    List<TwistRow> twists() {
        return rows(
                "twists.csv",
                row -> new TwistRow(
                        row.getField("participant"),
                        month(row.getField("month")),
                        Twist.valueOf(row.getField("twist")),
                        row.getField("detail")));
    }

    List<PayerRow> payers() {
        return rows(
                "payers.csv",
                row -> new PayerRow(row.getField("office"), account(row.getField("account")), row.getField("holder")));
    }

    List<PaymentRow> payments() {
        return rows(
                "payments.csv",
                row -> new PaymentRow(
                        row.getField("office"),
                        month(row.getField("month")),
                        BatchEvent.valueOf(row.getField("event")),
                        row.getField("employer"),
                        row.getField("detail")));
    }

    List<CorrectionRow> corrections() {
        return rows(
                "corrections.csv",
                row -> new CorrectionRow(
                        row.getField("participant"),
                        month(row.getField("month")),
                        WorkingDays.sameOrNext(day(row.getField("began"))),
                        Party.valueOf(row.getField("party")),
                        Basis.valueOf(row.getField("basis")),
                        row.getField("change"),
                        Exit.valueOf(row.getField("exit")),
                        row.getField("until"),
                        row.getField("reason")));
    }

    List<OverrideRow> overrides() {
        return rows(
                "overrides.csv",
                row -> new OverrideRow(
                        row.getField("participant"),
                        month(row.getField("month")),
                        Money.of(row.getField("integration")),
                        row.getField("reason")));
    }

    List<SubstitutionRow> substitutions() {
        return rows(
                "substitutions.csv",
                row -> new SubstitutionRow(
                        row.getField("principal"),
                        Role.valueOf(row.getField("role")),
                        row.getField("substitute"),
                        day(row.getField("from")),
                        day(row.getField("to")),
                        row.getField("reason")));
    }

    List<InterestRow> interests() {
        return rows(
                "interests.csv",
                row -> new InterestRow(
                        row.getField("employer"),
                        row.getField("ico"),
                        row.getField("kind"),
                        row.getField("contact"),
                        row.getField("email"),
                        row.getField("phone"),
                        row.getField("source"),
                        day(row.getField("began")),
                        LeadState.valueOf(row.getField("until")),
                        words(row.getField("motivations")),
                        words(row.getField("concerns")),
                        row.getField("comparison"),
                        row.getField("note")));
    }

    List<ApplicationRow> applications() {
        return rows(
                "applications.csv",
                row -> new ApplicationRow(
                        row.getField("key"),
                        row.getField("employer"),
                        row.getField("admin"),
                        day(row.getField("began")),
                        PaperEnd.valueOf(row.getField("until")),
                        WorkingDays.sameOrNext(day(row.getField("start"))),
                        new Work(
                                row.getField("job"),
                                row.getField("isco"),
                                row.getField("work"),
                                row.getField("workplace")),
                        new BigDecimal(row.getField("fte")),
                        Money.of(row.getField("wage")),
                        Integer.parseInt(row.getField("asked")),
                        row.getField("approved").isEmpty() ? 0 : Integer.parseInt(row.getField("approved")),
                        row.getField("mentor"),
                        row.getField("capacity"),
                        row.getField("account"),
                        row.getField("said")));
    }

    List<CandidateRow> candidates() {
        return rows(
                "candidates.csv",
                row -> new CandidateRow(
                        row.getField("name"),
                        LocalDate.parse(row.getField("born")),
                        row.getField("phone"),
                        row.getField("channel"),
                        row.getField("who"),
                        row.getField("office"),
                        row.getField("employer"),
                        day(row.getField("began")),
                        CandidateState.valueOf(row.getField("until")),
                        row.getField("accompanies"),
                        row.getField("why"),
                        row.getField("said"),
                        row.getField("job").isEmpty() ? null : job(row),
                        row.getField("earlier")));
    }

    /// Those who work at a place that they were candidates for.
    List<ParticipantRow> hired() {
        return candidates().stream()
                .filter(row -> row.until() == CandidateState.HIRED)
                .map(row -> Objects.requireNonNull(row.job(), row.name()))
                .toList();
    }

    private ParticipantRow job(NamedCsvRecord row) {
        return new ParticipantRow(
                row.getField("name"),
                LocalDate.parse(row.getField("born")),
                row.getField("phone"),
                row.getField("employer"),
                row.getField("job"),
                new BigDecimal(row.getField("fte")),
                Money.of(row.getField("wage")),
                WorkingDays.sameOrNext(day(row.getField("start"))),
                SUPPORT_OF_HIRED);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    static BankAccount account(String written) {
        return Expected.of(BankAccount.Valid.class, BankAccount.parse(written), written)
                .account();
    }

    List<ExampleRow> workedExample() {
        return rows(
                "worked-example.csv",
                row -> new ExampleRow(
                        LocalDate.parse(row.getField("date")),
                        row.getField("unit"),
                        row.getField("kind"),
                        row.getField("start").isEmpty() ? null : LocalTime.parse(row.getField("start")),
                        Hours.of(row.getField("hours")),
                        Hours.of(row.getField("travel")),
                        row.getField("attendance")));
    }

    private LocalDate day(String text) {
        if (text.endsWith("d")) {
            return today.plusDays(Integer.parseInt(text.substring(0, text.length() - 1)));
        }
        var slash = text.indexOf('/');
        if (slash < 0) {
            return LocalDate.parse(text);
        }
        var month = YearMonth.from(today).plusMonths(Integer.parseInt(text.substring(0, slash)));
        var day = text.substring(slash + 1);
        return day.equals("last") ? month.atEndOfMonth() : month.atDay(Integer.parseInt(day));
    }

    private YearMonth month(String text) {
        return text.length() == 7
                ? YearMonth.parse(text)
                : YearMonth.from(today).plusMonths(Integer.parseInt(text));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <T> List<T> rows(String file, Function<NamedCsvRecord, T> row) {
        var stream = DemoTables.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(file + " is missing in the build");
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
