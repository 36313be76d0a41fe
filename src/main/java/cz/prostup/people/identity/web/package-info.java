/// Pages of duplicates, merges, households, anonymous clients and guardians.
@org.jspecify.annotations.NullMarked
package cz.prostup.people.identity.web;
