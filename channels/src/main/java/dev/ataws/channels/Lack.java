package dev.ataws.channels;

/**
 * What a role does not allow, so that its sessions say less about who asked.
 *
 * @param role the ARN of the role
 * @param what a sentence: what is missing, with the reason
 * @param next a sentence: what to do about it
 * @param statement the policy statement that {@code next} speaks of, as JSON in one line
 */
record Lack(String role, String what, String next, String statement) {}
