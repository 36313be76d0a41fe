@org.jspecify.annotations.NullMarked
package cz.prostup.people.readlog;
