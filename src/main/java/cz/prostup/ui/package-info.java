/// *Owns* how Prostup looks and speaks: the layout, the components, Czech formatting, the reading of forms, error
/// pages,
/// and the files a browser loads.
///
/// *Does not own* any screen of the work itself (those lie in their modules) nor who is signed in (`access` tells it
/// through [cz.prostup.ui.Frame]).
///
/// *May use* `shared` only, so that every module may use this one.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared"},
        type = org.springframework.modulith.ApplicationModule.Type.CLOSED)
package cz.prostup.ui;
