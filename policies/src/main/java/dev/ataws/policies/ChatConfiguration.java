package dev.ataws.policies;

/**
 * The configuration of a channel, as a resource that policies can name.
 *
 * @param partition the partition of the account, {@code aws}
 * @param account the account that its commands run in, 12 digits
 * @param name the configuration's name, unique and never changed
 */
public record ChatConfiguration(String partition, String account, String name) {

  /** The ARN in AWS Chatbot's form: {@code arn:aws:chatbot::123456789012:chat-configuration/slack-channel/ops}. */
  public String arn() {
    return "arn:" + partition + ":chatbot::" + account + ":chat-configuration/slack-channel/"
        + name;
  }
}
