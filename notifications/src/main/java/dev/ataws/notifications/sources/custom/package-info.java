/** Reads notifications in AWS Chatbot's own schema. */
@NullMarked
package dev.ataws.notifications.sources.custom;

import org.jspecify.annotations.NullMarked;
