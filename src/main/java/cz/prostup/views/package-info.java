/// *Owns* how somebody likes to look at a list: named filters with a usual one among them, and the columns they take
/// away in a file. Each is private to who made it.
///
/// *Does not own* any list: its module says its code and address by a [cz.prostup.views.KeptList], shows a
/// [cz.prostup.views.ViewBar] and asks its own access for every row.
///
/// *May use* who asks, the screens' kit, and files. It stands alone, for lists of all modules use it and neither the
/// kit
/// nor access should know of rows kept for a person.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "access", "documents", "calendar"})
package cz.prostup.views;
