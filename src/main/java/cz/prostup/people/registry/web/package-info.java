/// Pages of a person's record: the list and the search, registration, the first page of the file, its changes.
@org.jspecify.annotations.NullMarked
package cz.prostup.people.registry.web;
