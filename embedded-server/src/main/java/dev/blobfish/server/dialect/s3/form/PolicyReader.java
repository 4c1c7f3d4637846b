package dev.blobfish.server.dialect.s3.form;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the policy of a form: JSON in base64. The names of its two keys are compared with case, everything else
/// without.
final class PolicyReader {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(8).build())
                    .build())
            .build();

    private PolicyReader() {}

    /// @throws S3Refusal where it is no policy
    static PostPolicy read(String base64) {
        JsonNode root = tree(base64);
        JsonNode conditions = root.path("conditions");
        if (!conditions.isArray()) {
            throw invalid("it has no list \"conditions\"");
        }
        List<PolicyCondition> read = new ArrayList<>();
        for (JsonNode condition : conditions) {
            if (condition.isObject() && !condition.isEmpty()) {
                condition
                        .properties()
                        .forEach(field ->
                                read.add(new PolicyCondition.Equal(name(field.getKey()), text(field.getValue()))));
            } else if (condition.isArray() && condition.size() == 3) {
                read.add(operator(condition));
            } else {
                throw invalid("a condition is neither {\"field\": \"value\"} nor [operator, field, value]");
            }
        }
        return new PostPolicy(expiration(root), read);
    }

    private static JsonNode tree(String base64) {
        try {
            return JSON.readTree(Base64.getMimeDecoder().decode(base64));
        } catch (JacksonException | IllegalArgumentException _) {
            throw invalid("it is no JSON in base64");
        }
    }

    private static Instant expiration(JsonNode root) {
        try {
            return Instant.parse(text(root.path("expiration")));
        } catch (DateTimeException _) {
            throw invalid("its expiration is no time like 2030-01-01T00:00:00Z");
        }
    }

    private static PolicyCondition operator(JsonNode condition) {
        String operator = text(condition.get(0)).toLowerCase(Locale.ROOT);
        return switch (operator) {
            case "eq" -> new PolicyCondition.Equal(field(condition), text(condition.get(2)));
            case "starts-with" -> new PolicyCondition.StartsWith(field(condition), text(condition.get(2)));
            case "content-length-range" -> {
                long least = length(condition.get(1));
                long most = length(condition.get(2));
                if (most < least) {
                    throw invalid("a content-length-range ends before it begins");
                }
                yield new PolicyCondition.LengthRange(least, most);
            }
            default -> throw invalid("there is no operator " + operator);
        };
    }

    private static String field(JsonNode condition) {
        String field = text(condition.get(1));
        if (!field.startsWith("$")) {
            throw invalid("the field of a condition begins with $");
        }
        return name(field.substring(1));
    }

    private static String name(String field) {
        return field.toLowerCase(Locale.ROOT);
    }

    private static long length(JsonNode number) {
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
            throw invalid("a content-length-range has two whole numbers");
        }
        return number.longValue();
    }

    private static String text(JsonNode node) {
        if (!node.isString()) {
            throw invalid("a text is missing");
        }
        return node.stringValue();
    }

    private static S3Refusal invalid(String why) {
        return new S3Refusal(S3Code.INVALID_POLICY_DOCUMENT, "The policy of the form is not valid: " + why);
    }
}
