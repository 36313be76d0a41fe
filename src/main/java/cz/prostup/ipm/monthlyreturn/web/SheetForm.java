package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.ipm.monthlyreturn.LevyTable;
import cz.prostup.ipm.monthlyreturn.SaveClaims.Entry;
import cz.prostup.ipm.monthlyreturn.SheetRow;
import cz.prostup.ipm.monthlyreturn.WageCostClaim;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The fields of one row of the sheet: filled from what is known, read back with a message at the field.
final class SheetForm {

    private static final int LONGEST_REASON = 2000;

    private final LevyTable levies;

    SheetForm(LevyTable levies) {
        this.levies = levies;
    }

    /// What the sheet shows before anybody types.
    static Input filled(List<SheetRow> rows) {
        var fields = new LinkedHashMap<String, String>();
        rows.forEach(row -> fill(fields, row));
        return Input.blank().withEach(fields);
    }

    private static void fill(Map<String, String> fields, SheetRow row) {
        var claim = row.proposed();
        var id = "-" + row.basics().id();
        fields.put("gross" + id, Czech.amount(claim.gross()));
        fields.put("social" + id, Czech.amount(claim.employerSocial()));
        fields.put("health" + id, Czech.amount(claim.employerHealth()));
        fields.put("sickPay" + id, Czech.amount(claim.sickPay()));
        fields.put("worked" + id, Czech.hoursPlain(claim.hoursWorked()));
        fields.put("holiday" + id, Czech.hoursPlain(claim.hoursHoliday()));
        fields.put("leave" + id, Czech.hoursPlain(claim.hoursLeave()));
        fields.put("sick" + id, Czech.hoursPlain(claim.hoursSick()));
        fields.put("other" + id, Czech.hoursPlain(claim.hoursOther()));
        fields.put("shortage" + id, row.basics().shortageReason());
        fields.put("unsigned" + id, row.basics().unsignedReason());
        fields.put("version" + id, Integer.toString(row.basics().version()));
        fields.put("wasGross" + id, claim.gross().amount().toPlainString());
    }

    /// Empty when a field is wrong; the mistakes stand in the input.
    Optional<Entry> read(Input input, SheetRow row) {
        var id = "-" + row.basics().id();
        var who = ", " + row.basics().person();
        int before = input.errors().size();
        var gross = input.money("gross" + id, "Hrubá mzda" + who);
        var version = input.wholeNumber("version" + id, "Verze řádku", 0, Integer.MAX_VALUE);
        var social = levy(input, "social" + id, "Sociální pojištění" + who, gross, row, true);
        var health = levy(input, "health" + id, "Zdravotní pojištění" + who, gross, row, false);
        var sickPay = optionalMoney(input, "sickPay" + id, "Náhrada mzdy v nemoci" + who);
        var worked = hours(input, "worked" + id, "Odpracované hodiny" + who);
        var holiday = hours(input, "holiday" + id, "Hodiny svátků" + who);
        var leave = hours(input, "leave" + id, "Hodiny dovolené" + who);
        var sick = hours(input, "sick" + id, "Hodiny nemoci" + who);
        var other = hours(input, "other" + id, "Hodiny jiných překážek" + who);
        var shortage = input.text("shortage" + id, "Důvod chybějících hodin" + who, LONGEST_REASON);
        var unsigned = input.text("unsigned" + id, "Důvod odeslání bez podpisu" + who, LONGEST_REASON);
        if (input.errors().size() > before
                || gross == null
                || version == null
                || social == null
                || health == null
                || sickPay == null
                || worked == null
                || holiday == null
                || leave == null
                || sick == null
                || other == null
                || shortage == null
                || unsigned == null) {
            return Optional.empty();
        }
        var claim = new WageCostClaim(
                gross, social, health, sickPay, row.proposed().hoursFund(), worked, holiday, leave, sick, other);
        return Optional.of(new Entry(row.basics().id(), version, claim, shortage, unsigned));
    }

    /// An empty levy is worked out; one that was worked out from the old wage follows the new one.
    private @Nullable Money levy(
            Input input, String field, String label, @Nullable Money gross, SheetRow row, boolean social) {
        if (gross == null) {
            return input.text(field).isBlank() ? Money.ZERO : input.money(field, label);
        }
        var now = levies.of(gross, row.basics().month());
        var computed = social ? now.employerSocial() : now.employerHealth();
        if (input.text(field).isBlank()) {
            return computed;
        }
        var told = input.money(field, label);
        return told != null && told.equals(fromShownGross(input, row, social)) ? computed : told;
    }

    private @Nullable Money fromShownGross(Input input, SheetRow row, boolean social) {
        var shown = input.text("wasGross-" + row.basics().id());
        if (!shown.matches("\\d{1,7}(\\.\\d{1,2})?")) {
            return null;
        }
        var then = levies.of(Money.of(shown), row.basics().month());
        return social ? then.employerSocial() : then.employerHealth();
    }

    private static @Nullable Money optionalMoney(Input input, String field, String label) {
        return input.text(field).isBlank() ? Money.ZERO : input.money(field, label);
    }

    private static @Nullable Hours hours(Input input, String field, String label) {
        return input.text(field).isBlank() ? Hours.ZERO : input.hours(field, label);
    }
}
