package dev.blobfish.server.dialect.shakenfist.operation;

import java.nio.ByteBuffer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What can be told of bytes from their beginning: the original asks two programs for it, an inspector of disk images
/// and a guesser of types.
final class Inspection {
    /// Bytes of the beginning that are looked at.
    static final int HEAD = 4096;

    private static final long SECTOR = 512;
    private static final long PAGE = 4096;
    private static final int QCOW_MAGIC = 0x514649FB;
    private static final int QCOW_HEADER = 72;
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private Inspection() {}

    /// @param head the first bytes, all of them up to [#HEAD]
    static ObjectNode of(byte[] head, long size) {
        var facts = JsonNodeFactory.instance.objectNode();
        var header = ByteBuffer.wrap(head);
        boolean qcow = head.length >= QCOW_HEADER && header.getInt(0) == QCOW_MAGIC;
        if (qcow) facts.put("cluster_size", Math.scalb(1.0, header.getInt(20) & 0x1F));
        facts.put("disk size", human(roundedUp(size, PAGE)));
        facts.put("file format", qcow ? "qcow2" : "raw");
        facts.put("mime-type", ContentGuess.of(head));
        facts.put("virtual size", (double) (qcow ? header.getLong(24) : roundedUp(size, SECTOR)));
        return facts;
    }

    private static long roundedUp(long size, long unit) {
        return Math.ceilDiv(size, unit) * unit;
    }

    /// Three digits that count, and no zeros behind the point.
    private static String human(long bytes) {
        double value = bytes;
        int unit = 0;
        for (; value >= 1000 && unit < UNITS.length - 1; unit++) value /= 1024;
        int whole = (int) Math.log10(Math.max(1, value)) + 1;
        var text = ("%." + (3 - Math.min(3, whole)) + "f").formatted(value);
        return (text.contains(".") ? text.replaceAll("\\.?0+$", "") : text) + " " + UNITS[unit];
    }
}
