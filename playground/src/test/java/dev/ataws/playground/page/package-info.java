/** Looks at the page as a person with a browser would. */
@NullMarked
package dev.ataws.playground.page;

import org.jspecify.annotations.NullMarked;
