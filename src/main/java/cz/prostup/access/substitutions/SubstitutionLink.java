package cz.prostup.access.substitutions;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.MenuSource;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Frame.NavItem;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The way to substitutions stands in the header, for those who may go there.
@Component
class SubstitutionLink implements MenuSource {

    private static final AllowedTo WHO =
            Objects.requireNonNull(SubstitutionController.class.getAnnotation(AllowedTo.class));

    @Override
    public List<NavItem> itemsFor(Viewer viewer) {
        return List.of();
    }

    @Override
    public boolean substitutes(Viewer viewer) {
        return viewer.isAny(WHO.value());
    }
}
