package cz.prostup.ipm.intake;

import cz.prostup.access.Viewer;
import cz.prostup.shared.NotFound;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Where rows may end, by their kinds.
@Component
class IntakeTargets {

    private final ObjectProvider<IntakeTarget> targets;

    IntakeTargets(ObjectProvider<IntakeTarget> targets) {
        this.targets = targets;
    }

    /// @throws NotFound when the viewer may not bring such a table
    IntakeTarget of(IntakeKind kind, Viewer viewer) {
        return targets.stream()
                .filter(target -> target.kind() == kind && target.isFor(viewer))
                .findFirst()
                .orElseThrow(() -> new NotFound(kind));
    }

    List<IntakeTarget> all(Viewer viewer) {
        return targets.stream().filter(target -> target.isFor(viewer)).toList();
    }
}
