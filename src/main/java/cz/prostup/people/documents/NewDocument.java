package cz.prostup.people.documents;

import cz.prostup.people.Layer;
import java.time.LocalDate;
import java.util.UUID;

/// What is said of a paper when it is put into the file.
///
/// @param unit   on whose behalf it is kept
/// @param kind   code of `people.document_kind`
/// @param title  what it is, in a few words
/// @param dated  the day written on it
/// @param domain code of `people.domain`
public record NewDocument(UUID unit, String kind, String title, LocalDate dated, String domain, Layer layer) {}
