package cz.prostup.ipm.agreement;

import cz.prostup.documents.DocumentFrame;

/// A document of an agreement on paper.
public record DocumentPaper(Wording wording, DocumentFrame frame) {}
