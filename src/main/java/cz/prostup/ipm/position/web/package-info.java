/// Pages of places: the list, and the page of one.
@org.jspecify.annotations.NullMarked
package cz.prostup.ipm.position.web;
