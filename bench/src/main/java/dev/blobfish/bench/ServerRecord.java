package dev.blobfish.bench;

import tools.jackson.databind.json.JsonMapper;

/// One measurement of one server in one round.
///
/// @param seconds    0 where only bytes are told
/// @param operations 0 where only a time or bytes are told
/// @param complete   false where the time was up before all was done
record ServerRecord(String server, String name, double seconds, long bytes, long operations, boolean complete) {
    /// Reads a line of JSON. All but the server and the name may be missing: a time or a size alone is complete.
    static ServerRecord parse(String line) {
        var json = JsonMapper.shared().readTree(line);
        return new ServerRecord(
                json.required("server").stringValue(),
                json.required("name").stringValue(),
                json.path("seconds").doubleValue(0),
                json.path("bytes").longValue(0),
                json.path("operations").longValue(0),
                json.path("complete").booleanValue(true));
    }
}
