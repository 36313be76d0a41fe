package cz.prostup.people.readlog.web;

import cz.prostup.documents.DocumentFrame;
import cz.prostup.people.readlog.Breach.Report;
import java.time.Instant;

/// The report of a breach as a document.
public record BreachPaper(DocumentFrame frame, Report report, Instant now) {}
