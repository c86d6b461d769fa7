package dev.ataws.policies.actions;

/**
 * An operation of the catalogue.
 *
 * @param service the service as the AWS CLI spells it, {@code s3api}
 * @param name the API name of the operation, {@code ListBuckets}
 */
public record Operation(String service, String name) {}
