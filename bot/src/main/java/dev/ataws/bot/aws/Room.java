package dev.ataws.bot.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How much of a result one message holds. */
@FunctionalInterface
public interface Room {

  /** How many elements of the list that the result's pages are made of one message holds, beginning with the first. */
  int elements(AwsCall call, ObjectNode output);
}
