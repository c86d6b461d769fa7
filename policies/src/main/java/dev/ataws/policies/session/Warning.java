package dev.ataws.policies.session;

/**
 * Something that an operator should know.
 *
 * @param what what is the case, a sentence
 * @param why the reason, a sentence
 * @param next what to do about it, a sentence
 */
public record Warning(String what, String why, String next) {}
