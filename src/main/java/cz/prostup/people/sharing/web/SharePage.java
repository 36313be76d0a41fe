package cz.prostup.people.sharing.web;

import cz.prostup.people.Basis;
import cz.prostup.people.Layer;
import cz.prostup.people.sharing.Part;
import cz.prostup.people.sharing.Reader;
import cz.prostup.people.sharing.ShareForm;
import cz.prostup.people.sharing.ShareWithUnit.Preview;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The form of a grant, and who will read it.
///
/// @param preview null until everything is filled in well
public record SharePage(
        ShareForm form, Input input, @Nullable Preview preview) {

    public List<Option> bases() {
        return Stream.of(Basis.values())
                .map(one -> new Option(one.name(), one.czech(), one.help()))
                .toList();
    }

    public List<Option> parts() {
        return Stream.of(Part.values())
                .map(one -> Option.of(one.name(), one.czech()))
                .toList();
    }

    public List<Option> layers() {
        return Stream.of(Layer.ADMIN, Layer.WORK, Layer.SUPPORT)
                .map(one -> new Option(one.name(), one.czech(), meaning(one)))
                .toList();
    }

    private static String meaning(Layer layer) {
        return switch (layer) {
            case ADMIN -> "jen termíny, hodiny a\u00a0stavy";
            case WORK -> "i\u00a0to, co je potřeba k\u00a0práci";
            default -> "i\u00a0důvody a\u00a0okolnosti";
        };
    }

    public String what(Reader reader) {
        if (!reader.readsSomething()) {
            return "jen jméno a\u00a0to, že s\u00a0útvarem sdílíte";
        }
        return "vrstvy: " + reader.layers().stream().map(Layer::czech).collect(Collectors.joining(", ")) + "; oblasti: "
                + form.domains().entrySet().stream()
                        .filter(domain -> reader.domains().contains(domain.getKey()))
                        .map(domain -> domain.getValue())
                        .collect(Collectors.joining(", "));
    }

    public String path() {
        return form.head().path() + "/sharing";
    }
}
