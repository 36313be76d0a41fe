/// *Owns* paper: how a document looks, its tagged PDF (PDF/UA-1), its typefaces, and workbooks for those who count on.
///
/// *Does not own* what a document says: the module that knows the matter writes a template inside `document.jte` or
/// fills a [cz.prostup.documents.Sheet], and decides who may have it.
///
/// Beside paper it owns files that people attach (`attachments`, an interface of its own).
///
/// *May use* `shared` for money and hours, `ui` for the Czech way to write them; files are sealed, scanned and told of.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "vault", "organisations", "access", "calendar", "notifications"})
package cz.prostup.documents;
