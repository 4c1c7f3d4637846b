/// A store in the program's memory: the executable specification of a driver.
package dev.blobfish.sdk.driver.memory;
