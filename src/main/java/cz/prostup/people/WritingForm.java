package cz.prostup.people;

import cz.prostup.people.WritingPlaces.Place;
import cz.prostup.ui.Option;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What every form offers in which something is written about a person in a layer: for which unit, of which domain, and
/// beside each layer those who would read it.
///
/// @param place   where it will be written as the form stands
/// @param places  all where the viewer may write
/// @param readers of a text of that unit, in all layers
public record WritingForm(FileHead head, Place place, List<Place> places, List<Domain> domains, List<Reader> readers) {

    public WritingForm {
        places = List.copyOf(places);
        domains = List.copyOf(domains);
        readers = List.copyOf(readers);
    }

    public boolean choosesUnit() {
        return places.size() > 1;
    }

    public List<Option> unitOptions() {
        return places.stream()
                .map(one -> Option.of(one.unitId().toString(), one.unit()))
                .toList();
    }

    public UUID unit() {
        return place.unitId();
    }

    public List<Option> domainOptions() {
        return domains.stream()
                .map(one -> Option.of(
                        one.code(), one.label() + (one.least() == Layer.SUPPORT ? " (jen Podpora nebo Soukromé)" : "")))
                .toList();
    }

    /// The layers the viewer may write in, from the most open one that is allowed here.
    public List<Option> layerOptions(Layer mostOpen) {
        var sentences = Readers.sentences(readers, unit(), domains);
        return place.layers().stream()
                .filter(layer -> layer.compareTo(mostOpen) >= 0)
                .map(layer -> new Option(
                        layer.name(),
                        layer.czech() + " – " + layer.help(),
                        "Uvidí: " + Objects.requireNonNull(sentences.get(layer)) + "."))
                .toList();
    }
}
