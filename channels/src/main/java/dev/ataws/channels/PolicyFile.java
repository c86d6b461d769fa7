package dev.ataws.channels;

/**
 * A policy in a file of its own.
 *
 * @param name what decisions call the policy: the file's name without {@code .json}
 * @param file the file as faults name it
 * @param json what it holds
 */
record PolicyFile(String name, String file, String json) {}
