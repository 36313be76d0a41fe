/// Pages of the rules desk.
@org.jspecify.annotations.NullMarked
package cz.prostup.ipm.rulesdesk.web;
