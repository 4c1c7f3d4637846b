package dev.blobfish.sdk.transfer;

/// What every job works with.
///
/// @param range the usual size of a download's ranges, in bytes
record Tools(Gates gates, PartRunner runner, Throttle up, Throttle down, Totals totals, long range) {
    Flow uploading(Meter meter) {
        return new Flow(meter, totals.up, up);
    }

    Flow downloading(Meter meter) {
        return new Flow(meter, totals.down, down);
    }
}
