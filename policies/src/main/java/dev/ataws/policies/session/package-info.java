/** Turns guardrails into the session policies that AWS takes along when a role is assumed. */
@NullMarked
package dev.ataws.policies.session;

import org.jspecify.annotations.NullMarked;
