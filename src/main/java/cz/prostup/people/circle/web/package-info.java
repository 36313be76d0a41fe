/// Pages of the circle and of responsibility.
@org.jspecify.annotations.NullMarked
package cz.prostup.people.circle.web;
