/// Whole stories as people live them: in a real browser, on a screen and on a phone, with JavaScript and without.
@org.jspecify.annotations.NullMarked
package cz.prostup.journeys;
