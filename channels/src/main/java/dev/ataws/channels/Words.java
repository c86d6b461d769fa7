package dev.ataws.channels;

/** A message to a person in two sentences: what is wrong with the reason, then what to do. */
record Words(String what, String next) {}
