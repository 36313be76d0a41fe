package cz.prostup.ipm.payrollfile;

import java.util.regex.Pattern;

/// What a column of the table means. A birth number is not among them: such a column is dropped unread.
public enum Column {
    FAMILY("příjmení, nebo celé jméno", "prijmeni.*|jmeno a prijmeni|pracovnik|zamestnanec"),
    GIVEN("jméno", "jmeno|krestni jmeno"),
    NUMBER("osobní číslo", "(osobni|os\\.?) ?(cislo|c\\.?).*|oscislo|oc"),
    MONTH("měsíc", "mesic.*|obdobi.*"),
    GROSS("hrubá mzda", "hrub.*|hm"),
    SOCIAL("sociální pojištění", "soc.*"),
    HEALTH("zdravotní pojištění", "zdr.*"),
    SICK_PAY("náhrada v nemoci", "nahrad.*"),
    FUND("fond hodin", ".*fond.*"),
    WORKED("odpracováno", "odprac.*"),
    HOLIDAY("svátek", "svat.*"),
    LEAVE("dovolená", "dovol.*"),
    SICK("nemoc", "nemoc.*|dpn"),
    OTHER("jiné překážky", "jin.*|ostatni.*|prekaz.*");

    private final String czech;
    private final Pattern heading;

    Column(String czech, String heading) {
        this.czech = czech;
        this.heading = Pattern.compile(heading);
    }

    public String czech() {
        return czech;
    }

    boolean isCalled(String heading) {
        return this.heading.matcher(Names.plain(heading)).matches();
    }

    boolean isMoney() {
        return compareTo(GROSS) >= 0 && compareTo(SICK_PAY) <= 0;
    }

    boolean isHours() {
        return compareTo(FUND) >= 0;
    }

    boolean isText() {
        return compareTo(NUMBER) <= 0;
    }
}
