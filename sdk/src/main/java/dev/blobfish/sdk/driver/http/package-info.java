/// What every dialect over HTTP needs: one client, bodies that can be sent again, bounded replies, translated failures.
package dev.blobfish.sdk.driver.http;
