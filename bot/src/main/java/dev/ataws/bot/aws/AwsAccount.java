package dev.ataws.bot.aws;

/** An AWS account as a channel reaches it: the real one through its role, or a sandbox. */
public interface AwsAccount {

  /** Makes a call and waits for its answer; an error of AWS is an answer too. */
  AwsAnswer call(AwsCall call);
}
