/// *Owns* reading of tables that people bring: CSV in the encodings they come in and the first sheet of an XLSX, row by
/// row, so that a long one needs no more memory than a short one.
///
/// *Does not own* what the columns mean: the module that asked for the table knows.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("tables")
package cz.prostup.documents.tables;
