package cz.prostup.ipm.absence.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.absence.AbsenceId;
import cz.prostup.ipm.absence.AbsenceOutcome;
import cz.prostup.ipm.absence.AbsenceScreens;
import cz.prostup.ipm.absence.AbsenceScreens.Absences;
import cz.prostup.ipm.absence.AbsenceScreens.Row;
import cz.prostup.ipm.absence.RecordAbsence;
import cz.prostup.ipm.absence.RemoveAbsence;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Absences of one participant: writing down, changing, taking away and putting back.
@Controller
@AllowedTo({Role.MENTOR, Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN})
class AbsenceController {

    private final AbsenceScreens screens;
    private final RecordAbsence recordAbsence;
    private final RemoveAbsence removeAbsence;

    AbsenceController(AbsenceScreens screens, RecordAbsence recordAbsence, RemoveAbsence removeAbsence) {
        this.screens = screens;
        this.recordAbsence = recordAbsence;
        this.removeAbsence = removeAbsence;
    }

    /// @param removed the absence that was just taken away, for the button that puts it back
    @GetMapping("/ipm/placements/{id}/absences")
    ModelAndView list(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String removed) {
        var absences = screens.of(viewer, placement(id));
        var undo = removed.isEmpty()
                ? null
                : screens.removed(absences, absence(removed)).orElse(null);
        return Screen.of(this, "absences", new AbsencePage(absences, Input.blank(), null, null, undo));
    }

    @PostMapping("/ipm/placements/{id}/absences")
    ModelAndView record(Viewer viewer, @PathVariable String id, Input input, HttpServletResponse response) {
        var placement = placement(id);
        var absences = screens.of(viewer, placement);
        var typed = read(input, absences.kinds());
        if (typed == null) {
            return rejected(absences, input, null);
        }
        var outcome = recordAbsence.record(viewer, placement, typed.kind(), typed.from(), typed.to());
        return switch (outcome) {
            case AbsenceOutcome.Recorded _ -> back(absences, "Nepřítomnost je zapsaná.", response);
            case AbsenceOutcome.Refused(var field, var why) -> {
                input.fail(field, why);
                yield rejected(absences, input, null);
            }
        };
    }

    @GetMapping("/ipm/placements/{id}/absences/{absence}")
    ModelAndView edit(Viewer viewer, @PathVariable String id, @PathVariable String absence) {
        var absences = screens.of(viewer, placement(id));
        var row = row(absences, absence(absence));
        var input = Input.blank()
                .with("kind", row.kind())
                .with("from", row.from())
                .with("to", row.to())
                .with("version", String.valueOf(row.version()));
        return Screen.of(this, "absences", new AbsencePage(absences, input, row, null, null));
    }

    @PostMapping("/ipm/placements/{id}/absences/{absence}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String absence,
            Input input,
            HttpServletResponse response) {
        var placement = placement(id);
        var absences = screens.of(viewer, placement);
        var row = row(absences, absence(absence));
        var typed = read(input, absences.kinds());
        var seen = input.wholeNumber("version", "Verze", 0, Integer.MAX_VALUE);
        if (typed == null || seen == null) {
            return rejected(absences, input, row);
        }
        try {
            return switch (recordAbsence.change(
                    viewer, placement, row.id(), seen, typed.kind(), typed.from(), typed.to())) {
                case AbsenceOutcome.Recorded _ -> back(absences, "Změna je uložená.", response);
                case AbsenceOutcome.Refused(var field, var why) -> {
                    input.fail(field, why);
                    yield rejected(absences, input, row);
                }
            };
        } catch (StaleRecord _) {
            var again = input.with("version", String.valueOf(row.version()));
            return Screen.conflict(this, "absences", new AbsencePage(absences, again, row, row, null));
        }
    }

    @PostMapping("/ipm/placements/{id}/absences/{absence}/remove")
    ModelAndView remove(Viewer viewer, @PathVariable String id, @PathVariable String absence) {
        var placement = placement(id);
        var gone = absence(absence);
        removeAbsence.remove(viewer, placement, gone);
        return Screen.redirectTo("/ipm/placements/" + placement + "/absences?removed=" + gone);
    }

    @PostMapping("/ipm/placements/{id}/absences/{absence}/restore")
    ModelAndView restore(
            Viewer viewer, @PathVariable String id, @PathVariable String absence, HttpServletResponse response) {
        var placement = placement(id);
        Flash.say(
                response,
                switch (removeAbsence.restore(viewer, placement, absence(absence))) {
                    case AbsenceOutcome.Recorded _ -> "Nepřítomnost je zpátky.";
                    case AbsenceOutcome.Refused(var field, var why) -> why;
                });
        return Screen.redirectTo("/ipm/placements/" + placement + "/absences");
    }

    private record Typed(String kind, LocalDate from, LocalDate to) {}

    private static @Nullable Typed read(Input input, List<Option> kinds) {
        var kind = input.choice(
                "kind", "Druh nepřítomnosti", kinds.stream().map(Option::value).toList());
        var from = input.date("from", "První den");
        var to = input.date("to", "Poslední den");
        return kind == null || from == null || to == null ? null : new Typed(kind, from, to);
    }

    private ModelAndView rejected(Absences absences, Input input, @Nullable Row editing) {
        return Screen.rejected(this, "absences", new AbsencePage(absences, input, editing, null, null));
    }

    private static ModelAndView back(Absences absences, String said, HttpServletResponse response) {
        Flash.say(response, said);
        return Screen.redirectTo(absences.path());
    }

    private static Row row(Absences absences, AbsenceId id) {
        return absences.rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private static PlacementId placement(String id) {
        try {
            return PlacementId.of(id);
        } catch (IllegalArgumentException _) {
            throw new NotFound(id);
        }
    }

    private static AbsenceId absence(String id) {
        try {
            return AbsenceId.of(id);
        } catch (IllegalArgumentException _) {
            throw new NotFound(id);
        }
    }
}
