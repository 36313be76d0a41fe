@org.jspecify.annotations.NullMarked
package cz.prostup.people.guests.web;
