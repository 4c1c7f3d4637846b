/// Amazon S3 and what is compatible with it. The wire facts are in `docs/dialects/s3-client.md`.
package dev.blobfish.sdk.driver.s3;
