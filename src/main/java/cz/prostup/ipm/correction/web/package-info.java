@org.jspecify.annotations.NullMarked
package cz.prostup.ipm.correction.web;
