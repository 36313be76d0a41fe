@org.jspecify.annotations.NullMarked
package cz.prostup.ipm.demo.web;
