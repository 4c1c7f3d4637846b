/// Looks at a whole store from outside, for people who want to know how it is: figures, a check, and reading everything
/// back. Works beside a running store, and changes nothing.
package dev.blobfish.server.engine.inspect;
