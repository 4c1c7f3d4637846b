/// What a dialect has to do ([dev.blobfish.sdk.driver.BlobDriver]) and what several dialects share. Not exported.
package dev.blobfish.sdk.driver;
