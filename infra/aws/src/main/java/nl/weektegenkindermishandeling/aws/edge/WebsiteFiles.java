package nl.weektegenkindermishandeling.aws.edge;

import java.nio.file.Path;
import java.util.List;
import nl.weektegenkindermishandeling.aws.functions.JavaFunction;
import nl.weektegenkindermishandeling.aws.rules.Rules;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.deployment.BucketDeployment;
import software.amazon.awscdk.services.s3.deployment.CacheControl;
import software.amazon.awscdk.services.s3.deployment.Source;
import software.constructs.Construct;

/**
 * Scripts and styles of the website, in a bucket that nobody but the edge can read. Those of
 * versions before stay: pages that somebody has open, or that the edge keeps, still ask for them.
 */
public final class WebsiteFiles extends Construct {
  private final Bucket bucket;
  private final BucketDeployment deployment;

  /**
   * Puts them there.
   *
   * @param folder what the build wrote
   */
  @SuppressWarnings("this-escape")
  public WebsiteFiles(Construct scope, String id, Path folder) {
    super(scope, id);
    bucket =
        Bucket.Builder.create(this, "Files")
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .encryption(BucketEncryption.S3_MANAGED)
            .enforceSsl(true)
            .removalPolicy(RemovalPolicy.RETAIN) // it cannot be deleted while files are in it
            .build();
    deployment =
        BucketDeployment.Builder.create(this, "Deployment")
            .sources(List.of(Source.asset(folder.toString())))
            .destinationBucket(bucket)
            .prune(false)
            .cacheControl(List.of(CacheControl.fromString("public, max-age=31536000, immutable")))
            .build();
    sayWhy();
  }

  /** Has them there before a function makes pages that name them. */
  public void before(JavaFunction function) {
    function.alias().getNode().addDependency(deployment);
  }

  /** Where the edge finds them. */
  IOrigin origin() {
    return S3BucketOrigin.withOriginAccessControl(bucket);
  }

  private void sayWhy() {
    String open = "Scripts and styles that everybody may have; the build makes them again.";
    for (String rule :
        List.of(
            "AwsSolutions-S1",
            "NIST.800.53.R5-S3BucketLoggingEnabled",
            "NIST.800.53.R5-S3BucketReplicationEnabled",
            "NIST.800.53.R5-S3BucketVersioningEnabled",
            "NIST.800.53.R5-S3DefaultEncryptionKMS")) {
      Rules.except(bucket, rule, open);
    }
    for (String rule :
        List.of(
            "s3_bucket_default_encryption_kms_check",
            "s3_bucket_versioning_enabled_check",
            "s3_bucket_logging_enabled_check",
            "s3_event_notifications_enabled_check",
            "s3_lifecycle_policy_check",
            "s3_bucket_object_lock_enabled_check")) {
      Rules.exceptGuard(bucket, rule, open);
    }
    // CDK's own function, which copies the files when something is deployed.
    Stack.of(this).getNode().getChildren().stream()
        .filter(each -> each.getNode().getId().startsWith("Custom::CDKBucketDeployment"))
        .map(Construct.class::cast)
        .forEach(WebsiteFiles::sayWhyOfCdk);
  }

  private static void sayWhyOfCdk(Construct function) {
    String cdk = "CDK's own, which runs only while something is deployed.";
    for (String rule :
        List.of(
            "AwsSolutions-IAM4",
            "AwsSolutions-IAM5",
            "AwsSolutions-L1",
            "NIST.800.53.R5-IAMNoInlinePolicy",
            "NIST.800.53.R5-LambdaConcurrency",
            "NIST.800.53.R5-LambdaDLQ",
            "NIST.800.53.R5-LambdaInsideVPC",
            "Serverless-LambdaDLQ",
            "Serverless-LambdaDefaultMemorySize",
            "Serverless-LambdaLatestVersion",
            "Serverless-LambdaTracing")) {
      Rules.except(function, rule, cdk);
    }
    Rules.exceptGuard(function, "lambda_inside_vpc_check", cdk);
  }
}
