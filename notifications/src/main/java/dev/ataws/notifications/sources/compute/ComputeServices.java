package dev.ataws.notifications.sources.compute;

import dev.ataws.notifications.sources.services.Service;
import java.util.List;

/** The services of computing that send events, and where the console shows them. */
final class ComputeServices {
  static final Service EC2 = Service.of("aws.ec2", "ec2", "EC2", "ec2/home?region={region}");

  static final List<Service> ALL = List.of(
      Service.of("aws.ec2", "ebs", "EBS", "ec2/home?region={region}#Volumes:search=%s")
          .only("EBS Volume"),
      Service.of("aws.ec2", "ebs", "EBS", "ec2/home?region={region}#Snapshots:").only("EBS"),
      Service.of("aws.ec2", "ec2", "EC2", "ec2/home?region={region}#Images:").only("EC2 AMI"),
      Service.of(
              "aws.ec2",
              "ec2",
              "EC2",
              "ec2/home?region={region}#CapacityReservations:",
              "capacity-reservation-id",
              "capacityReservationId")
          .only("EC2 Capacity"),
      Service.of("aws.ec2", "ec2", "EC2", "ec2/home?region={region}#SpotInstances:")
          .only("EC2 Spot"),
      EC2,
      Service.of(
          "aws.ec2fleet", "ec2-fleet", "EC2 Fleet", "ec2/home?region={region}#SpotInstances:"),
      Service.of(
          "aws.ec2spotfleet",
          "ec2-spot-fleet",
          "EC2 Spot Fleet",
          "ec2/home?region={region}#SpotInstances:"),
      Service.of(
          "aws.ec2-capacity-manager",
          "ec2-capacity-manager",
          "EC2 Capacity Manager",
          "ec2/home?region={region}"),
      Service.of("aws.vpc", "vpc", "VPC", "vpcconsole/home?region={region}"),
      Service.of(
          "aws.vpc-lattice", "vpc-lattice", "VPC Lattice", "vpcconsole/home?region={region}"),
      Service.of(
          "aws.networkmanager",
          "networkmanager",
          "Network Manager",
          "networkmanager/home?region={region}"),
      Service.of("aws.ecs", "ecs", "ECS", "ecs/v2/home?region={region}"),
      Service.of(
          "aws.eks",
          "eks",
          "EKS",
          "eks/home?region={region}#/clusters",
          "clusterName",
          "cluster-name",
          "name"),
      Service.of(
          "aws.ecr",
          "ecr",
          "ECR",
          "ecr/repositories?region={region}",
          "repository-name",
          "repositoryName"),
      Service.of("aws.batch", "batch", "Batch", "batch/home?region={region}#queues", "jobQueueName")
          .only("Batch Job Queue"),
      Service.of(
          "aws.batch",
          "batch",
          "Batch",
          "batch/home?region={region}",
          "jobName",
          "jobQueueName",
          "computeEnvironmentName"),
      Service.of(
          "aws.lambda",
          "lambda",
          "Lambda",
          "lambda/home?region={region}#/functions",
          "functionName",
          "functionArn"),
      Service.of(
          "lambda",
          "lambda",
          "Lambda",
          "lambda/home?region={region}#/functions",
          "functionName",
          "functionArn"),
      Service.of(
          "aws.serverlessrepo",
          "serverlessrepo",
          "Serverless Application Repository",
          "serverlessrepo/home?region={region}"),
      Service.of(
              "aws.glue", "glue", "Glue", "gluestudio/home?region={region}#/job/%s/runs", "jobName")
          .only("Glue Job"),
      Service.of(
              "aws.glue",
              "glue",
              "Glue",
              "glue/home?region={region}#/v2/data-catalog/crawlers/view/%s",
              "crawlerName")
          .only("Glue Crawler"),
      Service.of(
          "aws.glue", "glue", "Glue", "glue/home?region={region}", "tableName", "databaseName"),
      Service.of(
          "aws.glue-dataquality",
          "glue",
          "Glue",
          "glue/home?region={region}",
          "rulesetNames",
          "resultId"),
      Service.of(
          "aws.databrew", "databrew", "DataBrew", "databrew/home?region={region}", "jobName"),
      Service.of("aws.states", "stepfunctions", "Step Functions", "states/home?region={region}"),
      Service.of(
              "aws.emr", "emr", "EMR", "emr/home?region={region}#/clusterDetails/%s", "clusterId")
          .only("EMR Instance"),
      Service.of(
          "aws.emr", "emr", "EMR", "emr/home?region={region}#/clusters", "name", "clusterId"),
      Service.of(
          "aws.emr-containers",
          "emr-containers",
          "EMR on EKS",
          "emr/home?region={region}#/virtual-clusters",
          "name",
          "id"),
      Service.of(
          "aws.emr-serverless",
          "emr-serverless",
          "EMR Serverless",
          "emr/home?region={region}#/serverless",
          "jobRunName",
          "applicationName",
          "jobRunId",
          "applicationId"),
      Service.of(
              "aws.sagemaker",
              "sagemaker",
              "SageMaker",
              "sagemaker/home?region={region}#/jobs/%s",
              "TrainingJobName")
          .only("SageMaker Training"),
      Service.of(
              "aws.sagemaker",
              "sagemaker",
              "SageMaker",
              "sagemaker/home?region={region}#/endpoints/%s",
              "EndpointName")
          .only("SageMaker Endpoint"),
      Service.of(
          "aws.sagemaker",
          "sagemaker",
          "SageMaker",
          "sagemaker/home?region={region}",
          "humanLoopName",
          "TrainingJobName",
          "ProcessingJobName",
          "TransformJobName",
          "HyperParameterTuningJobName",
          "ModelPackageName",
          "ModelName",
          "EndpointName",
          "pipelineArn",
          "NotebookInstanceName",
          "FeatureGroupName"),
      Service.of(
          "aws.bedrock",
          "bedrock",
          "Bedrock",
          "bedrock/home?region={region}",
          "batchJobName",
          "jobName",
          "modelCustomizationJobName"),
      Service.of("aws.bedrock-agentcore", "bedrock", "Bedrock", "bedrock/home?region={region}"),
      Service.of(
          "aws.apprunner",
          "apprunner",
          "App Runner",
          "apprunner/home?region={region}#/services",
          "serviceName",
          "ServiceName"),
      Service.of("aws.lightsail", "lightsail", "Lightsail", "lightsail/"),
      Service.of(
          "aws.opsworks",
          "opsworks",
          "OpsWorks",
          "opsworks/home?region={region}",
          "hostname",
          "instance-id",
          "deployment-id"),
      Service.of("aws.opsworks-cm", "opsworks", "OpsWorks", "opsworks/home?region={region}"),
      Service.of(
          "aws.imagebuilder",
          "imagebuilder",
          "Image Builder",
          "imagebuilder/home?region={region}#/viewPipelines"),
      Service.of(
          "aws.elasticloadbalancing",
          "elb",
          "Elastic Load Balancing",
          "ec2/home?region={region}#LoadBalancers:"),
      Service.of("aws.route53", "route53", "Route 53", "route53/v2/home?region={region}"),
      Service.of(
          "aws.route53resolver",
          "route53-resolver",
          "Route 53 Resolver",
          "route53resolver/home?region={region}",
          "firewall-rule-group-id",
          "query-name"),
      Service.of(
          "aws.route53-recovery-readiness",
          "route53-recovery",
          "Route 53 Recovery",
          "route53recovery/home?region={region}"),
      Service.of(
          "aws.route53-recovery-control-config",
          "route53-recovery",
          "Route 53 Recovery",
          "route53recovery/home?region={region}"),
      Service.of(
          "aws.arc-region-switch",
          "arc-region-switch",
          "ARC Region Switch",
          "route53recovery/home?region={region}"),
      Service.of(
          "aws.arc-zonal-shift",
          "arc-zonal-shift",
          "ARC Zonal Shift",
          "route53recovery/zonal-shift/home?region={region}",
          "identifier"),
      Service.of(
          "aws.apigateway",
          "apigateway",
          "API Gateway",
          "apigateway/main/apis?region={region}",
          "apiId",
          "routingRuleId"),
      Service.of("aws.appsync", "appsync", "AppSync", "appsync/home?region={region}"),
      Service.of(
          "aws.appflow",
          "appflow",
          "AppFlow",
          "appflow/home?region={region}#/list",
          "flow-name",
          "flowName"),
      Service.of("aws.mwaa", "mwaa", "MWAA", "mwaa/home?region={region}#environments"),
      Service.of("aws.airflow", "mwaa", "MWAA", "mwaa/home?region={region}#environments"),
      Service.of("aws.datasync", "datasync", "DataSync", "datasync/home?region={region}#/tasks"),
      Service.of(
          "aws.transfer",
          "transfer",
          "Transfer Family",
          "transfer/home?region={region}",
          "username",
          "server-id",
          "connector-id",
          "agreement-id"),
      Service.of("aws.outposts", "outposts", "Outposts", "outposts/home?region={region}"),
      Service.of(
          "aws.mgn", "mgn", "Application Migration", "mgn/home?region={region}#/sourceServers"),
      Service.of(
          "aws.drs", "drs", "Elastic Disaster Recovery", "drs/home?region={region}#/sourceServers"),
      Service.of("aws.m2", "m2", "Mainframe Modernization", "m2/home?region={region}"),
      Service.of("aws.iot", "iot", "IoT", "iot/home?region={region}", "thingName", "clientId"),
      Service.of(
          "aws.iotanalytics", "iotanalytics", "IoT Analytics", "iotanalytics/home?region={region}"),
      Service.of("aws.iotmanagedintegrations", "iot", "IoT", "iot/home?region={region}"),
      Service.of(
          "aws.iotsitewise", "iotsitewise", "IoT SiteWise", "iotsitewise/home?region={region}"),
      Service.of(
          "aws.iotfleetwise", "iotfleetwise", "IoT FleetWise", "iotfleetwise/home?region={region}"),
      Service.of(
          "aws.greengrass",
          "greengrass",
          "Greengrass",
          "iot/home?region={region}#/greengrass",
          "core-device-thing-name",
          "GroupName",
          "thing-name",
          "deployment-id"),
      Service.of(
          "aws.gamelift",
          "gamelift",
          "GameLift",
          "gamelift/home?region={region}",
          "fleetId",
          "ticketId",
          "placementId"),
      Service.of(
          "aws.mediaconvert",
          "mediaconvert",
          "MediaConvert",
          "mediaconvert/home?region={region}#/jobs/summary/%s",
          "jobId"),
      Service.of(
          "aws.medialive",
          "medialive",
          "MediaLive",
          "medialive/home?region={region}#/channels",
          "channel_arn",
          "channelArn"),
      Service.of(
          "aws.mediapackage", "mediapackage", "MediaPackage", "mediapackage/home?region={region}"),
      Service.of(
          "aws.mediapackage-vod",
          "mediapackage",
          "MediaPackage",
          "mediapackage/home?region={region}"),
      Service.of(
          "aws.mediapackagev2",
          "mediapackage",
          "MediaPackage",
          "mediapackagev2/home?region={region}"),
      Service.of(
          "aws.mediaconnect",
          "mediaconnect",
          "MediaConnect",
          "mediaconnect/home?region={region}#/flows"),
      Service.of(
          "aws.mediastore",
          "mediastore",
          "MediaStore",
          "mediastore/home?region={region}",
          "ContainerName"),
      Service.of(
          "aws.mediatailor", "mediatailor", "MediaTailor", "mediatailor/home?region={region}"),
      Service.of("aws.ivs", "ivs", "IVS", "ivs/home?region={region}", "channel_name", "stage_arn"),
      Service.of("aws.ivschat", "ivs-chat", "IVS Chat", "ivs/chat/home?region={region}"),
      Service.of(
          "aws.elastictranscoder",
          "elastictranscoder",
          "Elastic Transcoder",
          "elastictranscoder/home?region={region}",
          "jobId"),
      Service.of(
          "aws.deadline",
          "deadline",
          "Deadline Cloud",
          "deadlinecloud/home?region={region}",
          "jobId",
          "fleetId"),
      Service.of(
          "aws.groundstation",
          "groundstation",
          "Ground Station",
          "groundstation/home?region={region}",
          "contactId"),
      Service.of("aws.braket", "braket", "Braket", "braket/home?region={region}#/tasks"),
      Service.of(
          "aws.cloudfront", "cloudfront", "CloudFront", "cloudfront/v4/home?region={region}"),
      Service.of(
          "aws.globalaccelerator",
          "globalaccelerator",
          "Global Accelerator",
          "globalaccelerator/home?region={region}"),
      Service.of(
          "aws.directconnect",
          "directconnect",
          "Direct Connect",
          "directconnect/v2/home?region={region}#/connections"),
      Service.of(
          "aws.workspaces",
          "workspaces",
          "WorkSpaces",
          "workspaces/home?region={region}",
          "workspaceId"),
      Service.of(
          "aws.workspaces-web", "workspaces", "WorkSpaces", "workspaces-web/home?region={region}"),
      Service.of("aws.appstream", "appstream", "AppStream", "appstream2/home?region={region}"),
      Service.of(
          "aws.connect",
          "connect",
          "Connect",
          "connect/v2/app/instances?region={region}",
          "ruleName",
          "contactId",
          "ContactId"),
      Service.of(
          "aws.connect-campaigns",
          "connect-campaigns",
          "Connect Campaigns",
          "connect/v2/app/instances?region={region}"),
      Service.of(
          "aws.cases",
          "connect-cases",
          "Connect Cases",
          "connect/v2/app/instances?region={region}"),
      Service.of(
          "aws.customer-profiles",
          "connect-profiles",
          "Customer Profiles",
          "connect/v2/app/instances?region={region}"),
      Service.of(
          "aws.voiceid", "connect-voiceid", "Voice ID", "connect/v2/app/instances?region={region}"),
      Service.of(
          "aws.wisdom", "connect-wisdom", "Wisdom", "connect/v2/app/instances?region={region}"),
      Service.of(
          "aws.chime", "chime-sdk", "Chime SDK", "chime-sdk/home?region={region}", "eventType"),
      Service.of("aws.sns", "sns", "SNS", "sns/v3/home?region={region}#/topics"),
      Service.of("aws.sqs", "sqs", "SQS", "sqs/v3/home?region={region}#/queues"),
      Service.of(
          "aws.pipes",
          "eventbridge-pipes",
          "EventBridge Pipes",
          "events/home?region={region}#/pipes"),
      Service.of(
          "aws.schemas",
          "eventbridge-schemas",
          "EventBridge Schemas",
          "events/home?region={region}#/schemas",
          "SchemaName"),
      Service.of("aws.amazonmq", "amazonmq", "Amazon MQ", "amazon-mq/home?region={region}"),
      Service.of("aws.mq", "amazonmq", "Amazon MQ", "amazon-mq/home?region={region}"),
      Service.of(
          "aws.simspaceweaver",
          "simspaceweaver",
          "SimSpace Weaver",
          "simspaceweaver/home?region={region}"),
      Service.of("aws.robomaker", "robomaker", "RoboMaker", "robomaker/home?region={region}"),
      Service.of("aws.swf", "swf", "SWF", "swf/v2/home?region={region}"),
      Service.of(
          "aws.omics",
          "omics",
          "HealthOmics",
          "omics/home?region={region}",
          "runName",
          "name",
          "runId"),
      Service.of(
          "aws.healthlake",
          "healthlake",
          "HealthLake",
          "healthlake/home?region={region}",
          "jobName",
          "datastoreName",
          "datastoreId",
          "jobId"),
      Service.of(
          "aws.medical-imaging",
          "medical-imaging",
          "HealthImaging",
          "medical-imaging/home?region={region}",
          "imageSetId",
          "jobName"),
      Service.of(
          "aws.managedblockchain",
          "managedblockchain",
          "Managed Blockchain",
          "managedblockchain/home?region={region}"),
      Service.of(
          "aws.location", "location", "Location", "location/home?region={region}", "DeviceId"),
      Service.of(
          "aws.geo",
          "location",
          "Location",
          "location/home?region={region}",
          "DeviceId",
          "GeofenceId"),
      Service.of("aws.pcs", "pcs", "Parallel Computing Service", "pcs/home?region={region}"),
      Service.of("aws.evs", "evs", "Elastic VMware Service", "evs/home?region={region}"),
      Service.of("aws.odb", "odb", "Oracle Database@AWS", "odb/home?region={region}"));

  private ComputeServices() {}
}
