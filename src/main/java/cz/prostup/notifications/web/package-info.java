/// Notices of a person, what of them they want, and the letters of the demo.
@org.jspecify.annotations.NullMarked
package cz.prostup.notifications.web;
