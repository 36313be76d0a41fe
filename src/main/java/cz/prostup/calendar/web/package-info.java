/// The home page.
@org.jspecify.annotations.NullMarked
package cz.prostup.calendar.web;
