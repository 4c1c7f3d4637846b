package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.acl.AclHeaders;
import dev.blobfish.server.dialect.s3.acl.AclXml;
import dev.blobfish.server.dialect.s3.auth.FormSignature;
import java.time.InstantSource;

/// What the operations share besides the engine.
///
/// @param region named to clients that ask
public record ServiceOptions(
        String region, AclHeaders aclHeaders, AclXml aclXml, FormSignature formSignature, InstantSource clock) {}
