/// What tests share: the empty database, the counted statements, a visitor without a browser.
@org.jspecify.annotations.NullMarked
package cz.prostup.testing;
