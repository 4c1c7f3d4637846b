package dev.blobfish.server.dialect.s3.body;

/// Checks the chunks of an `aws-chunked` body as they end.
interface ChunkGuard {
    /// Takes the next data bytes of the current chunk.
    void update(byte[] bytes, int offset, int length);

    /// Ends the current chunk.
    ///
    /// @param signature of the chunk's header line; empty where there was none
    void endChunk(String signature);

    /// Ends the trailer.
    ///
    /// @param lines `name:value\n` each, the signature line left out
    /// @param signature the value of `x-amz-trailer-signature`; empty where there was none
    void endTrailer(String lines, String signature);

    /// Chunks that carry no signature.
    ChunkGuard UNSIGNED = new ChunkGuard() {
        @Override
        public void update(byte[] bytes, int offset, int length) {}

        @Override
        public void endChunk(String signature) {}

        @Override
        public void endTrailer(String lines, String signature) {}
    };
}
