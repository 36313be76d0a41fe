package cz.prostup.people.guests;

/// What stands in the way.
///
/// @param field   of the form, as the page calls it
/// @param message Czech sentence with what to do about it
public record Problem(String field, String message) {}
