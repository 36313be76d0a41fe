package cz.prostup.ipm.application;

import java.util.Arrays;
import java.util.List;

/// What an application is asked for; a defect and a check point at one of these.
public enum AskedField {
    BRANCH("pobočka úřadu práce", Part.PLACE, "branch"),
    TERRITORY("území", Part.PLACE, "territory"),
    ITEMS("pracovní místa", Part.POSITIONS, "items"),
    MENTOR("mentor", Part.MENTOR, "mentor"),
    CAPACITY("kapacita pracoviště", Part.MENTOR, "capacity"),
    SUPPORT_FORM("forma podpory", Part.SUPPORT, "form"),
    PROVIDERS("poskytovatelé podpory", Part.SUPPORT, "providers"),
    ACCOUNT("bankovní účet", Part.BACKING, "account"),
    MUNICIPALITY("souhlas obce", Part.BACKING, "municipality"),
    GOOD_WORK("dobrá práce", Part.WORK, "work");

    private final String czech;
    private final Part part;
    private final String input;

    AskedField(String czech, Part part, String input) {
        this.czech = czech;
        this.part = part;
        this.input = input;
    }

    public String czech() {
        return czech;
    }

    public Part part() {
        return part;
    }

    /// The field of the page of its part.
    public String input() {
        return input;
    }

    public static List<AskedField> of(Part part) {
        return Arrays.stream(values()).filter(field -> field.part == part).toList();
    }
}
