package cz.prostup.people.sharing.web;

import cz.prostup.people.sharing.SharingScreens.ListPage;
import cz.prostup.people.sharing.SharingScreens.Show;
import cz.prostup.ui.Chip;
import java.util.ArrayList;
import java.util.List;

/// Everything that the viewer's units give and get.
///
/// @param asks whether the viewer is among those whom partners ask
public record SharingListPage(ListPage view, boolean asks) {

    public List<Chip> chips() {
        var chips = new ArrayList<>(List.of(
                chip("Všechno", Show.ALL, "all"),
                chip("Sdílíme", Show.GIVEN, "given"),
                chip("Sdílejí s\u00a0námi", Show.GOT, "got"),
                chip("Brzy skončí", Show.SOON, "soon")));
        if (asks) {
            chips.add(new Chip("Dotazy partnerů", "/enquiries", false, null));
        }
        return chips;
    }

    private Chip chip(String label, Show show, String code) {
        return new Chip(label, "/sharing?show=" + code, view.show() == show, null);
    }
}
