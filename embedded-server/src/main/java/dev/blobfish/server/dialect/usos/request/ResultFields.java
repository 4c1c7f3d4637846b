package dev.blobfish.server.dialect.usos.request;

import java.util.List;

/// The fields that an answer of a method may have.
public final class ResultFields {
    private ResultFields() {}

    /// In the order of the answer; none where there is nothing to select.
    public static List<Field> of(ServiceMethod method) {
        return switch (method) {
            case BLOB, BLOBS -> List.of(BlobField.values());
            case CONSUMER, USER, USERS, USERS_ALL -> List.of(StatisticsField.values());
            case CONSUMER_INFO -> List.of(ConsumerField.values());
            case INSTALLATION -> List.of(InstallationField.values());
            case METHOD -> List.of(MethodField.values());
            case CHMOD, DELETE, GET, PUT, PUT_BASE64, PUT_SHA1, PUT_TEXT, PUT_UNSIGNED, NOW, METHOD_INDEX -> List.of();
        };
    }
}
