@org.jspecify.annotations.NullMarked
package cz.prostup.access.audit;
