/// Drivers around drivers: slower, less reliable, or watched.
package dev.blobfish.sdk.driver.decorate;
