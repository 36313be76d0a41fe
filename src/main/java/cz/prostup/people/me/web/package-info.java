/// The person's own pages.
@org.jspecify.annotations.NullMarked
package cz.prostup.people.me.web;
