/// *Owns* paper: how a document looks, its tagged PDF (PDF/UA-1), its typefaces, and workbooks for those who count on.
///
/// *Does not own* what a document says: the module that knows the matter writes a template inside `document.jte` or
/// fills a [cz.prostup.documents.Sheet], and decides who may have it.
///
/// *May use* `shared` for money and hours, `ui` for the Czech way to write them.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ui"})
package cz.prostup.documents;
