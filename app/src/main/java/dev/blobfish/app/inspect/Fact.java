package dev.blobfish.app.inspect;

/// A line of the General tab.
///
/// @param text ready to read
/// @param copy what the copy button puts on the clipboard
public record Fact(Name name, String text, String copy) {
    /// What the line tells.
    public enum Name {
        NAME(false),
        LOCATION(false),
        CONNECTION(false),
        ENDPOINT(true),
        SELECTED(false),
        SIZE(false),
        CONTENTS(false),
        TYPE(false),
        MODIFIED(false),
        CREATED(false),
        OWNER(false),
        ETAG(true),
        MD5(true),
        SHA1(true),
        SHA256(true),
        SHA512(true),
        CRC32(true),
        CRC32C(true),
        CRC64NVME(true),
        URL(true);

        private final boolean machine;

        Name(boolean machine) {
            this.machine = machine;
        }

        /// Whether the text is for machines: shown in monospace, copied with a button.
        public boolean machine() {
            return machine;
        }
    }
}
