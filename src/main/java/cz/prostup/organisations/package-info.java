@org.jspecify.annotations.NullMarked
package cz.prostup.organisations;
