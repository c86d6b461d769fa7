package dev.ataws.channels;

/** Which events of a configuration are written to its group in CloudWatch Logs, as AWS Chatbot's LoggingLevel has it. */
public enum Logging {
  /** None of them. */
  NONE,
  /** What was not delivered, or not understood: AWS Chatbot's {@code ERROR}. */
  ERRORS,
  /** All of them: AWS Chatbot's {@code INFO}. */
  ALL
}
