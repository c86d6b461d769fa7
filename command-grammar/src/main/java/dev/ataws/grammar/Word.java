package dev.ataws.grammar;

/**
 * One word of a command line after the shell's rules were applied.
 *
 * @param text the word without its quotes
 * @param at where it begins in the text, in characters from 0
 * @param startsQuoted whether its first character was quoted or escaped, so that it is no option's dash mistyped
 */
record Word(String text, int at, boolean startsQuoted) {}
