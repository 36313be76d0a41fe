@org.jspecify.annotations.NullMarked
package cz.prostup.payments.web;
