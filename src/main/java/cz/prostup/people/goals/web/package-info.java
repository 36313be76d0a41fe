/// Pages of goals of a person.
@org.jspecify.annotations.NullMarked
package cz.prostup.people.goals.web;
