/// The page on which a role is handed over for the time of an absence.
@org.jspecify.annotations.NullMarked
package cz.prostup.access.substitutions;
