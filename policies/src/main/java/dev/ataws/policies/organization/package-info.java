/** Reads what an organisation allows of chat products, in the syntax of AWS's chat applications policies. */
@NullMarked
package dev.ataws.policies.organization;

import org.jspecify.annotations.NullMarked;
