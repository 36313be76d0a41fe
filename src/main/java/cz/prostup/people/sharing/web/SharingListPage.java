package cz.prostup.people.sharing.web;

import cz.prostup.people.sharing.SharingScreens.ListPage;
import cz.prostup.people.sharing.SharingScreens.Show;
import cz.prostup.ui.Chip;
import java.util.List;

/// Everything that the viewer's units give and get.
public record SharingListPage(ListPage view) {

    public List<Chip> chips() {
        return List.of(
                chip("Všechno", Show.ALL, "all"),
                chip("Sdílíme", Show.GIVEN, "given"),
                chip("Sdílejí s\u00a0námi", Show.GOT, "got"),
                chip("Brzy skončí", Show.SOON, "soon"),
                new Chip("Dotazy partnerů", "/enquiries", false, null));
    }

    private Chip chip(String label, Show show, String code) {
        return new Chip(label, "/sharing?show=" + code, view.show() == show, null);
    }
}
