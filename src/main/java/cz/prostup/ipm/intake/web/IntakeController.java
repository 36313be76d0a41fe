package cz.prostup.ipm.intake.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.Download;
import cz.prostup.ipm.intake.BringTable;
import cz.prostup.ipm.intake.BringTable.Brought;
import cz.prostup.ipm.intake.BringTable.Refused;
import cz.prostup.ipm.intake.IntakeField;
import cz.prostup.ipm.intake.IntakeId;
import cz.prostup.ipm.intake.IntakeKind;
import cz.prostup.ipm.intake.IntakeScreens;
import cz.prostup.ipm.intake.IntakeTarget.Where;
import cz.prostup.ipm.intake.Layout;
import cz.prostup.ipm.intake.MoveIntake;
import cz.prostup.ipm.intake.RowResult;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// A table of employers or candidates: brought, checked, confirmed, written.
@Controller
@RequestMapping("/ipm/intake")
@AllowedTo({Role.KOP_OFFICER, Role.LOCAL_IPM_COORDINATOR})
class IntakeController {

    private final BringTable bringTable;
    private final MoveIntake moveIntake;
    private final IntakeScreens screens;

    IntakeController(BringTable bringTable, MoveIntake moveIntake, IntakeScreens screens) {
        this.bringTable = bringTable;
        this.moveIntake = moveIntake;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView start(Viewer viewer) {
        return Screen.of(this, "intakes", new IntakesPage(screens.start(viewer), Input.blank()));
    }

    @PostMapping
    ModelAndView bring(@RequestParam(required = false) @Nullable MultipartFile file, Input input, Viewer viewer)
            throws IOException {
        var kind = input.code("kind", "Co v\u00a0tabulce je", IntakeKind.class);
        var branch = input.uuid("branch", "Pobočka");
        if (file == null || file.isEmpty()) {
            input.fail("file", "Vyberte soubor CSV nebo XLSX.");
        } else if (kind != null && branch != null) {
            var where = new Where(
                    branch, input.has("territory") ? input.text("territory") : null, input.text("way-" + kind));
            var name = file.getOriginalFilename();
            switch (bringTable.bring(file.getBytes(), name == null ? "" : name, kind, where, viewer)) {
                case Brought(var id) -> {
                    return Screen.redirectTo("/ipm/intake/" + id);
                }
                case Refused(var field, var reason) -> input.fail(field.equals("way") ? "way-" + kind : field, reason);
            }
        }
        return Screen.rejected(this, "intakes", new IntakesPage(screens.start(viewer), input));
    }

    @GetMapping("/{id}")
    ModelAndView show(
            @PathVariable IntakeId id,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        return Screen.of(this, "intake", page(id, result, page, null, viewer));
    }

    /// The bar alone; the whole page is asked for again once there is a result.
    @GetMapping("/{id}/progress")
    ModelAndView progress(@PathVariable IntakeId id, Viewer viewer, HttpServletResponse response) {
        var intake = screens.intake(id, viewer);
        if (!intake.isRunning()) {
            response.setHeader("HX-Refresh", "true");
        }
        return Screen.of(this, "intakeProgress", intake);
    }

    /// The dry run, with the columns as the form says.
    @PostMapping("/{id}/check")
    ModelAndView check(@PathVariable IntakeId id, Input input, Viewer viewer) {
        var intake = screens.intake(id, viewer);
        var columns = new EnumMap<IntakeField, Integer>(IntakeField.class);
        for (var field : intake.kind().fields()) {
            if (input.has("column-" + field)) {
                var column = input.wholeNumber(
                        "column-" + field,
                        "Sloupec",
                        0,
                        Math.max(0, intake.header().size() - 1));
                if (column != null) {
                    columns.put(field, column);
                }
            }
        }
        var refused = moveIntake.check(id, new Layout(columns), viewer);
        refused.ifPresent(input::failForm);
        return input.hasErrors()
                ? Screen.rejected(this, "intake", page(id, "", 1, input, viewer))
                : Screen.redirectTo("/ipm/intake/" + id);
    }

    @PostMapping("/{id}/confirm")
    ModelAndView confirm(@PathVariable IntakeId id, Viewer viewer, HttpServletResponse response) {
        if (!moveIntake.confirm(id, viewer)) {
            Flash.say(response, "Soubor se už zapisuje, nebo je zapsaný.");
        }
        return Screen.redirectTo("/ipm/intake/" + id);
    }

    @PostMapping("/{id}/discard")
    ModelAndView discard(@PathVariable IntakeId id, Viewer viewer, HttpServletResponse response) {
        moveIntake.discard(id, viewer);
        Flash.say(response, "Soubor jsme zahodili. Co už bylo zapsané, zůstalo.");
        return Screen.redirectTo("/ipm/intake");
    }

    @GetMapping("/{id}/refused.{ending:xlsx|csv}")
    ResponseEntity<byte[]> refused(@PathVariable IntakeId id, @PathVariable String ending, Viewer viewer) {
        return ending.equals("csv")
                ? Download.CSV.of("odmitnute-radky", screens.refusedCsv(id, viewer))
                : Download.XLSX.of("odmitnute-radky", screens.refusedWorkbook(id, viewer));
    }

    private IntakePage page(IntakeId id, String result, int page, @Nullable Input input, Viewer viewer) {
        var results = Arrays.stream(RowResult.values())
                .filter(one -> one.name().equalsIgnoreCase(result))
                .toList();
        int shown = Math.clamp(page, 1, 2000);
        var found = screens.show(id, List.copyOf(results), shown, viewer);
        return new IntakePage(
                found, results.isEmpty() ? null : results.getFirst(), shown, input == null ? filled(found) : input);
    }

    private static Input filled(IntakeScreens.Shown shown) {
        var input = Input.blank();
        for (var column : shown.intake().layout().columns().entrySet()) {
            input = input.with("column-" + column.getKey(), Integer.toString(column.getValue()));
        }
        return input;
    }
}
