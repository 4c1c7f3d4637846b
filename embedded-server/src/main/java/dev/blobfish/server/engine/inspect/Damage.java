package dev.blobfish.server.engine.inspect;

import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.ObjectName;
import java.util.List;

/// A content that is not what it was when it was stored.
///
/// @param size    bytes on record
/// @param what    what is wrong with it, in words
/// @param objects some of the objects that have these bytes, at most [Verifier#OBJECTS]
public record Damage(ContentId content, long size, String what, List<ObjectName> objects) {
    public Damage {
        objects = List.copyOf(objects);
    }
}
