package cz.prostup.people.documents.web;

import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.people.documents.DocumentScreens.Form;
import cz.prostup.ui.Input;
import java.util.List;

/// A new paper.
///
/// @param kept the file, when the form came back and has it already
public record NewDocumentPage(Form form, Input input, List<KeptFile> kept) {}
