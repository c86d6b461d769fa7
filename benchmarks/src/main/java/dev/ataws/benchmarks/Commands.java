package dev.ataws.benchmarks;

/** The commands that are measured, here and in the AWS CLI. */
final class Commands {
  static final String LIST_FUNCTIONS = "lambda list-functions";

  static final String RUN_INSTANCES = "ec2 run-instances --image-id ami-0abcdef1234567890 --count 2"
      + " --instance-type t3.micro --key-name ops --security-group-ids sg-0a1 sg-0b2 --subnet-id subnet-0c3"
      + " --block-device-mappings DeviceName=/dev/sda1,Ebs={VolumeSize=20,VolumeType=gp3}"
      + " --iam-instance-profile Name=web --monitoring Enabled=true --ebs-optimized"
      + " --tag-specifications ResourceType=instance,Tags=[{Key=Name,Value=web},{Key=Env,Value=prod}]"
      + " --user-data hello";

  private Commands() {}
}
