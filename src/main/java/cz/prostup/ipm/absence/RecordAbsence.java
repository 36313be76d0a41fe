package cz.prostup.ipm.absence;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.absence.AbsenceOutcome.Recorded;
import cz.prostup.ipm.absence.AbsenceOutcome.Refused;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Period;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes an absence down or changes it (P13): inside the support, not over another one, ahead only what is planned.
@Service
public class RecordAbsence {

    private final AbsenceRepository absences;
    private final Today today;

    RecordAbsence(AbsenceRepository absences, Today today) {
        this.absences = absences;
        this.today = today;
    }

    /// @param kind a code of `ipm.absence_kind`
    /// @throws NotFound when the viewer may not write absences of this placement
    @Transactional
    public AbsenceOutcome record(Viewer viewer, PlacementId placement, String kind, LocalDate from, LocalDate to) {
        var support = absences.lockSupport(viewer, placement);
        var id = new AbsenceId(Ids.next());
        var refused = refusal(placement, support, id, kind, from, to);
        if (refused.isPresent()) {
            return refused.get();
        }
        absences.insert(id, placement, kind, new Period(from, to), viewer);
        return new Recorded(id);
    }

    /// @param seenVersion the version on the page that was sent
    /// @throws NotFound    when the viewer may not write absences of this placement, or this one is gone
    /// @throws StaleRecord when somebody changed it meanwhile
    @Transactional
    public AbsenceOutcome change(
            Viewer viewer,
            PlacementId placement,
            AbsenceId id,
            int seenVersion,
            String kind,
            LocalDate from,
            LocalDate to) {
        var support = absences.lockSupport(viewer, placement);
        var stands = absences.find(placement, id).orElseThrow(() -> new NotFound(id));
        if (stands.version() != seenVersion) {
            throw new StaleRecord(id);
        }
        var refused = refusal(placement, support, id, kind, from, to);
        if (refused.isPresent()) {
            return refused.get();
        }
        absences.update(id, seenVersion, kind, new Period(from, to));
        return new Recorded(id);
    }

    private Optional<AbsenceOutcome> refusal(
            PlacementId placement,
            AbsenceRepository.Support support,
            AbsenceId id,
            String kind,
            LocalDate from,
            LocalDate to) {
        if (to.isBefore(from)) {
            return refused(
                    "to",
                    "Poslední den nesmí být dřív než první. Zapsali jste " + Czech.date(from) + " až " + Czech.date(to)
                            + ".");
        }
        if (support.state().equals("NOT_STARTED")) {
            return refused("", "Účastník nenastoupil, nepřítomnost tu zapsat nejde.");
        }
        if (!support.days().contains(from) || !support.days().contains(to)) {
            return refused(
                    support.days().contains(from) ? "to" : "from",
                    "Nepřítomnost musí být v době podpory, tedy " + Czech.period(support.days()) + ".");
        }
        var known = absences.kinds().stream()
                .filter(offered -> offered.code().equals(kind))
                .findFirst();
        if (known.isEmpty()) {
            return refused("kind", "Vyberte druh nepřítomnosti ze seznamu.");
        }
        if (to.isAfter(today.date()) && !known.get().plannable()) {
            return refused(
                    "to",
                    "Dopředu lze zapsat jen dovolenou, volno a svátek. Dnes je " + Czech.date(today.date())
                            + ", konec prodlužte, až ho budete znát.");
        }
        return absences.overlapping(placement, new Period(from, to), id)
                .map(other -> new Refused(
                        "from",
                        "V těch dnech už je zapsáno: " + other.label() + " " + Czech.period(other.days()) + "."));
    }

    private static Optional<AbsenceOutcome> refused(String field, String why) {
        return Optional.of(new Refused(field, why));
    }
}
