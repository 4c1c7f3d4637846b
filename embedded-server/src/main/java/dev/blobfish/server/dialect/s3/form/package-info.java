/// Uploads by an HTML form: its fields, the policy that allows them, and the headers they stand for.
package dev.blobfish.server.dialect.s3.form;
