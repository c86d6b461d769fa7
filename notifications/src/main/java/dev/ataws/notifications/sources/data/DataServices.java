package dev.ataws.notifications.sources.data;

import dev.ataws.notifications.sources.services.Service;
import java.util.List;

/** The services that keep data and send mail, and where the console shows them. */
final class DataServices {
  static final List<Service> ALL = List.of(
      Service.of("aws.rds", "rds", "RDS", "rds/home?region={region}", "SourceIdentifier"),
      Service.of(
          "aws.neptune", "neptune", "Neptune", "neptune/home?region={region}", "SourceIdentifier"),
      Service.of(
          "aws.docdb", "docdb", "DocumentDB", "docdb/home?region={region}", "SourceIdentifier"),
      Service.of("aws.docdb-elastic", "docdb", "DocumentDB", "docdb/home?region={region}"),
      Service.of("aws.dsql", "dsql", "Aurora DSQL", "dsql/home?region={region}"),
      Service.of(
          "aws.elasticache",
          "elasticache",
          "ElastiCache",
          "elasticache/home?region={region}",
          "sourceIdentifier",
          "SourceIdentifier"),
      Service.of("aws.memorydb", "memorydb", "MemoryDB", "memorydb/home?region={region}"),
      Service.of(
          "aws.redshift",
          "redshift",
          "Redshift",
          "redshiftv2/home?region={region}#clusters",
          "clusterIdentifier",
          "SourceIdentifier",
          "SourceIdentifiers"),
      Service.of(
          "aws.redshift-data",
          "redshift",
          "Redshift",
          "redshiftv2/home?region={region}#query-editor",
          "statementName",
          "statementId"),
      Service.of(
          "aws.redshift-serverless",
          "redshift",
          "Redshift",
          "redshiftv2/home?region={region}#serverless-dashboard"),
      Service.of(
          "aws.dynamodb",
          "dynamodb",
          "DynamoDB",
          "dynamodbv2/home?region={region}#tables",
          "tableName"),
      Service.of(
          "aws.dax", "dax", "DynamoDB Accelerator", "dynamodbv2/home?region={region}#dax-clusters"),
      Service.of("aws.dms", "dms", "DMS", "dms/v2/home?region={region}"),
      Service.of(
          "aws.es", "opensearch", "OpenSearch", "aos/home?region={region}#/opensearch/domains"),
      Service.of(
          "aws.aoss", "opensearch-serverless", "OpenSearch Serverless", "aos/home?region={region}"),
      Service.of(
          "aws.opensearchserverless",
          "opensearch-serverless",
          "OpenSearch Serverless",
          "aos/home?region={region}"),
      Service.of(
          "aws.osis", "opensearch-ingestion", "OpenSearch Ingestion", "aos/home?region={region}"),
      Service.of("aws.kafka", "msk", "MSK", "msk/home?region={region}#/clusters"),
      Service.of("aws.kafkaconnect", "msk", "MSK", "msk/home?region={region}#/connectors"),
      Service.of("aws.kinesis", "kinesis", "Kinesis", "kinesis/home?region={region}"),
      Service.of(
          "aws.kinesisanalytics",
          "kinesisanalytics",
          "Managed Flink",
          "flink/home?region={region}"),
      Service.of(
          "aws.kinesisvideo",
          "kinesisvideo",
          "Kinesis Video Streams",
          "kinesisvideo/home?region={region}"),
      Service.of("aws.firehose", "firehose", "Firehose", "firehose/home?region={region}"),
      Service.of("aws.s3", "s3", "S3", "s3/home?region={region}"),
      Service.of("aws.s3express", "s3", "S3", "s3/home?region={region}"),
      Service.of("aws.s3-outposts", "s3", "S3", "s3/home?region={region}"),
      Service.of("aws.s3vectors", "s3", "S3", "s3/home?region={region}"),
      Service.of("aws.s3tables", "s3", "S3", "s3/home?region={region}"),
      Service.of(
          "aws.storagegateway",
          "storagegateway",
          "Storage Gateway",
          "storagegateway/home?region={region}"),
      Service.of("aws.elasticfilesystem", "efs", "EFS", "efs/home?region={region}"),
      Service.of("aws.efs", "efs", "EFS", "efs/home?region={region}"),
      Service.of("aws.fsx", "fsx", "FSx", "fsx/home?region={region}"),
      Service.of("aws.filecache", "filecache", "File Cache", "fsx/home?region={region}"),
      Service.of(
          "aws.dlm", "dlm", "DLM", "ec2/home?region={region}#Lifecycle:", "policy_id", "policyId"),
      Service.of("aws.rbin", "recycle-bin", "Recycle Bin", "rbin/home?region={region}", "rule-id"),
      Service.of(
          "aws.lakeformation",
          "lakeformation",
          "Lake Formation",
          "lakeformation/home?region={region}"),
      Service.of(
          "aws.athena",
          "athena",
          "Athena",
          "athena/home?region={region}#/query-editor/history/%s",
          "queryExecutionId"),
      Service.of("aws.quicksight", "quicksight", "QuickSight", "quicksight/"),
      Service.of("aws.datazone", "datazone", "DataZone", "datazone/home?region={region}"),
      Service.of(
          "aws.dataexchange",
          "dataexchange",
          "Data Exchange",
          "dataexchange/home?region={region}",
          "DataSet",
          "Name"),
      Service.of("aws.cleanrooms", "cleanrooms", "Clean Rooms", "cleanrooms/home?region={region}"),
      Service.of(
          "aws.entityresolution",
          "entityresolution",
          "Entity Resolution",
          "entityresolution/home?region={region}",
          "workflowName"),
      Service.of("aws.finspace", "finspace", "FinSpace", "finspace/home?region={region}"),
      Service.of("aws.timestream", "timestream", "Timestream", "timestream/home?region={region}"),
      Service.of(
          "aws.timestream-influxdb", "timestream", "Timestream", "timestream/home?region={region}"),
      Service.of("aws.cassandra", "keyspaces", "Keyspaces", "keyspaces/home?region={region}"),
      Service.of(
          "aws.transcribe",
          "transcribe",
          "Transcribe",
          "transcribe/home?region={region}#jobs",
          "TranscriptionJobName",
          "MedicalTranscriptionJobName",
          "JobName",
          "VocabularyName"),
      Service.of(
          "aws.translate",
          "translate",
          "Translate",
          "translate/home?region={region}",
          "jobName",
          "jobId",
          "name"),
      Service.of("aws.textract", "textract", "Textract", "textract/home?region={region}", "JobId"),
      Service.of(
          "aws.rekognition", "rekognition", "Rekognition", "rekognition/home?region={region}"),
      Service.of(
          "aws.comprehend",
          "comprehend",
          "Comprehend",
          "comprehend/home?region={region}",
          "jobName"),
      Service.of(
          "aws.personalize",
          "personalize",
          "Personalize",
          "personalize/home?region={region}",
          "name",
          "Arn",
          "arn"),
      Service.of(
          "aws.forecast", "forecast", "Forecast", "forecast/home?region={region}", "Arn", "arn"),
      Service.of(
          "aws.frauddetector",
          "frauddetector",
          "Fraud Detector",
          "frauddetector/home?region={region}"),
      Service.of(
          "aws.lookoutmetrics",
          "lookoutmetrics",
          "Lookout for Metrics",
          "lookoutmetrics/home?region={region}"),
      Service.of(
          "aws.lookoutvision",
          "lookoutvision",
          "Lookout for Vision",
          "lookoutvision/home?region={region}"),
      Service.of(
          "aws.lookoutequipment",
          "lookoutequipment",
          "Lookout for Equipment",
          "lookoutequipment/home?region={region}"),
      Service.of("aws.monitron", "monitron", "Monitron", "monitron/home?region={region}"),
      Service.of("aws.lex", "lex", "Lex", "lexv2/home?region={region}"),
      Service.of("aws.kendra", "kendra", "Kendra", "kendra/home?region={region}"),
      Service.of("aws.augmented-ai", "augmented-ai", "Augmented AI", "a2i/home?region={region}"),
      Service.of("aws.ses", "ses", "SES", "ses/home?region={region}"),
      Service.of("aws.pinpoint", "pinpoint", "Pinpoint", "pinpoint/home?region={region}"),
      Service.of(
          "aws.sms-voice", "sms-voice", "End User Messaging", "sms-voice/home?region={region}"),
      Service.of(
          "aws.social-messaging",
          "social-messaging",
          "End User Messaging Social",
          "social-messaging/home?region={region}"),
      Service.of("aws.workmail", "workmail", "WorkMail", "workmail/v2/home?region={region}"),
      Service.of("aws.backup", "backup", "Backup", "backup/home?region={region}"),
      Service.of("aws.backup-gateway", "backup", "Backup", "backup/home?region={region}"),
      Service.of("aws.snowball", "snowball", "Snow Family", "snowfamily/home?region={region}"),
      Service.of(
          "aws.snow-device-management",
          "snowball",
          "Snow Family",
          "snowfamily/home?region={region}"),
      Service.of("aws.supplychain", "supplychain", "Supply Chain", "scn/home?region={region}"),
      Service.of(
          "aws.b2bi",
          "b2bi",
          "B2B Data Interchange",
          "b2bi/home?region={region}",
          "transformer-id"));

  private DataServices() {}
}
