/// Pages of jobs: the list, the life of one, its steps, the search.
@org.jspecify.annotations.NullMarked
package cz.prostup.ipm.placement.web;
