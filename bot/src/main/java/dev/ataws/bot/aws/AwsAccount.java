package dev.ataws.bot.aws;

/** An AWS account as a channel reaches it: the real one through its role, or a sandbox. */
public interface AwsAccount {

  /**
   * Makes a call and waits for its answer; an error of AWS is an answer too. A caller that is interrupted meanwhile gets
   * {@link AwsAnswer.Failure#CANCELLED} at once, and is no longer interrupted.
   */
  AwsAnswer call(AwsCall call);
}
