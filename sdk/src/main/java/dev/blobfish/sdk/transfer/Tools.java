package dev.blobfish.sdk.transfer;

/// What every job works with.
record Tools(Gates gates, PartRunner runner, Throttle up, Throttle down, Totals totals) {
    Flow uploading(Meter meter) {
        return new Flow(meter, totals.up, up);
    }

    Flow downloading(Meter meter) {
        return new Flow(meter, totals.down, down);
    }
}
