/// Pages of notes about a person.
@org.jspecify.annotations.NullMarked
package cz.prostup.people.notes.web;
