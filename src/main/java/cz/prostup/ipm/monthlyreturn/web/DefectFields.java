package cz.prostup.ipm.monthlyreturn.web;

import java.util.LinkedHashMap;
import java.util.Map;

/// The parts of a return that the office can send back, by the names of the fields on the sheet.
public final class DefectFields {

    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("gross", "Hrubá mzda");
        LABELS.put("social", "Sociální pojištění");
        LABELS.put("health", "Zdravotní pojištění");
        LABELS.put("worked", "Odpracované hodiny");
        LABELS.put("leave", "Dovolená a svátky");
        LABELS.put("sick", "Nemoc");
        LABELS.put("activities", "Integrační aktivity");
        LABELS.put("shortage", "Důvod chybějících hodin");
        LABELS.put("other", "Něco jiného");
    }

    private DefectFields() {}

    static Map<String, String> all() {
        return LABELS;
    }

    public static String label(String field) {
        return LABELS.getOrDefault(field, "Něco jiného");
    }
}
