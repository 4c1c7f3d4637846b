package dev.blobfish.server.dialect.shakenfist.json;

import tools.jackson.databind.JsonNode;

/// How Python looks at a value: whether it counts as given, and what its type is called.
public final class PythonTruth {
    private PythonTruth() {}

    /// False for null, false, zero, and empty texts, lists and objects: all of these mean "not specified".
    public static boolean isTrue(JsonNode value) {
        if (value.isContainer()) return !value.isEmpty();
        if (value.isString()) return !value.stringValue().isEmpty();
        if (value.isNumber()) return value.doubleValue() != 0;
        return value.isBoolean() && value.booleanValue();
    }

    /// The name of the type in Python's messages.
    public static String typeName(JsonNode value) {
        if (value.isObject()) return "dict";
        if (value.isArray()) return "list";
        if (value.isString()) return "str";
        if (value.isFloatingPointNumber()) return "float";
        if (value.isNumber()) return "int";
        return value.isBoolean() ? "bool" : "NoneType";
    }
}
