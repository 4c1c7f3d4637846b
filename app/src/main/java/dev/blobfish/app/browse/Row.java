package dev.blobfish.app.browse;

/// A row of the table: a place in the compact rows. Made anew each time the table asks, so it holds nothing.
record Row(Rows rows, int number) {

    Item item() {
        return rows.item(number);
    }

    @Override
    public boolean equals(Object other) {
        // Rows grow while a listing arrives; the row stays the same row.
        return other instanceof Row row && number == row.number && rows.isSameListing(row.rows);
    }

    @Override
    public int hashCode() {
        return number;
    }
}
