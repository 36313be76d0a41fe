package cz.prostup.ipm.absence;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.absence.AbsenceOutcome.Recorded;
import cz.prostup.ipm.absence.AbsenceOutcome.Refused;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Czech;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes an absence away, and puts it back.
@Service
public class RemoveAbsence {

    private final AbsenceRepository absences;

    RemoveAbsence(AbsenceRepository absences) {
        this.absences = absences;
    }

    /// One that is already away stays away.
    ///
    /// @throws NotFound when the viewer may not write absences of this placement
    @Transactional
    public void remove(Viewer viewer, PlacementId placement, AbsenceId id) {
        absences.lockSupport(viewer, placement);
        absences.remove(placement, id, viewer);
    }

    /// @throws NotFound when the viewer may not write absences of this placement, or there is nothing to put back
    @Transactional
    public AbsenceOutcome restore(Viewer viewer, PlacementId placement, AbsenceId id) {
        absences.lockSupport(viewer, placement);
        var gone = absences.removed(placement, id).orElseThrow(() -> new NotFound(id));
        var other = absences.overlapping(placement, gone.days(), id);
        if (other.isPresent()) {
            return new Refused(
                    "",
                    "Vrátit ji nejde, v těch dnech už je zapsáno: "
                            + other.get().label() + " "
                            + Czech.period(other.get().days()) + ".");
        }
        absences.restore(id);
        return new Recorded(id);
    }
}
