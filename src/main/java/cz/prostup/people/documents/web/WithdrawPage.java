package cz.prostup.people.documents.web;

import cz.prostup.people.FileHead;
import cz.prostup.people.documents.DocumentScreens.Row;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Term;
import java.util.ArrayList;
import java.util.List;

/// Taking a paper out, confirmed with a reason.
public record WithdrawPage(FileHead head, Row document, Input input) {

    public List<Link> crumbs() {
        var crumbs = new ArrayList<>(head.crumbs());
        crumbs.add(new Link("Dokumenty", head.path() + "/documents"));
        return crumbs;
    }

    public List<Term> terms() {
        return List.of(
                new Term("Dokument", document.title()),
                new Term("Druh", document.kind()),
                new Term("Datum", Czech.date(document.dated())),
                new Term("Soubor", document.file().name()));
    }
}
