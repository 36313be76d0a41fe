package cz.prostup.people;

import cz.prostup.access.Viewer;
import cz.prostup.people.WritingPlaces.Place;
import cz.prostup.shared.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What holds for everything that is written about a person in a layer (7.3.2): where the viewer may write, how open a
/// domain may stand, what lies sealed.
@Component
public class LayerRules {

    /// @param field  of the form
    /// @param reason Czech sentence
    public record Wrong(String field, String reason) {}

    private final WritingPlaces places;
    private final DomainsOfLife domains;

    LayerRules(WritingPlaces places, DomainsOfLife domains) {
        this.places = places;
        this.domains = domains;
    }

    /// @throws NotFound when the viewer does not write about the person in that unit
    public Place place(Viewer viewer, PersonId person, UUID unit) {
        return places.of(viewer, person).stream()
                .filter(one -> one.unitId().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NotFound(person));
    }

    /// Of health, addiction, crime, debts and family nothing is written where an employer reads.
    ///
    /// @param code of the domain, null when none was chosen
    public @Nullable Wrong tooOpen(@Nullable String code, Layer layer) {
        if (code == null) {
            return null;
        }
        var domain = domain(code).orElse(null);
        if (domain == null) {
            return new Wrong("domain", "Tuto oblast teď vybrat nejde.");
        }
        return domain.mayStandIn(layer)
                ? null
                : new Wrong(
                        "layer",
                        "Oblast " + domain.label()
                                + " nesmí být ve vrstvě, kterou čte zaměstnavatel. Nejotevřenější možná vrstva je "
                                + domain.least().czech() + ".");
    }

    /// Whether the text lies sealed in the database: private notes, and special categories in any layer (7.4). A domain
    /// that is no longer in the list is treated as special.
    public boolean isSealed(Layer layer, @Nullable String code) {
        return layer == Layer.PRIVATE
                || (code != null && domain(code).map(Domain::special).orElse(true));
    }

    private Optional<Domain> domain(String code) {
        return domains.all().stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
