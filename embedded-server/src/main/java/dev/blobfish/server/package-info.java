/// The local store as a program sees it: start it, stop it, and say who may use it.
package dev.blobfish.server;
