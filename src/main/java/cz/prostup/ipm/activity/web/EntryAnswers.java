package cz.prostup.ipm.activity.web;

import cz.prostup.ui.Czech;
import java.time.YearMonth;

/// Sentences that more than one form of entries says.
final class EntryAnswers {

    private EntryAnswers() {}

    static String locked(YearMonth month) {
        return "Výkaz za " + Czech.month(month)
                + " už je podepsaný. Napište důvod a zápis se do něj doplní jako oprava.";
    }

    static String signed(YearMonth month) {
        return "Výkaz za " + Czech.month(month) + " už je podepsaný. Zápis v\u00a0něm lze jen opravit s\u00a0důvodem.";
    }

    static String officeHas(YearMonth month) {
        return "Výkaz zaměstnavatele za " + Czech.month(month)
                + " právě posuzuje úřad práce. Počkejte, až rozhodne; po schválení jde hodiny doplnit a\u00a0požádat o\u00a0opravu měsíce.";
    }
}
