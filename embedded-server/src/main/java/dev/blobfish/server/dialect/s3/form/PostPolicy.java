package dev.blobfish.server.dialect.s3.form;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What the signer of a form allows. Every field of the form must be spoken of, so that nobody can add one.
record PostPolicy(Instant expiration, List<PolicyCondition> conditions) {
    private static final Set<String> FREE = Set.of("policy", "signature", "awsaccesskeyid", "x-amz-signature");

    PostPolicy {
        conditions = List.copyOf(conditions);
    }

    /// Checks a form, the length of its file apart.
    ///
    /// @param fields by lower-case name, and `bucket`
    /// @throws S3Refusal for the first thing that is not allowed
    void check(Map<String, String> fields, Instant now) {
        if (!now.isBefore(expiration)) {
            throw denied("Policy expired.");
        }
        Set<String> unspoken = new TreeSet<>(fields.keySet());
        unspoken.removeIf(name -> FREE.contains(name) || name.startsWith("x-ignore-"));
        for (PolicyCondition condition : conditions) {
            switch (condition) {
                case PolicyCondition.Equal(String field, String value) -> {
                    unspoken.remove(field);
                    require(fields.getOrDefault(field, "").equals(value), "eq", field);
                }
                case PolicyCondition.StartsWith(String field, String prefix) -> {
                    unspoken.remove(field);
                    require(fields.getOrDefault(field, "").startsWith(prefix), "starts-with", field);
                }
                case PolicyCondition.LengthRange _ -> {}
            }
        }
        if (!unspoken.isEmpty()) {
            throw denied("Extra input fields: " + String.join(", ", unspoken));
        }
    }

    private static void require(boolean holds, String operator, String field) {
        if (!holds) {
            throw denied("Policy Condition failed: [\"" + operator + "\", \"$" + field + "\", ...]");
        }
    }

    /// How long the file may be, by all ranges together.
    FormPermit.Lengths lengths() {
        long least = 0;
        long most = Long.MAX_VALUE;
        for (PolicyCondition condition : conditions) {
            if (condition instanceof PolicyCondition.LengthRange(long from, long to)) {
                least = Math.max(least, from);
                most = Math.min(most, to);
            }
        }
        return new FormPermit.Lengths(least, most);
    }

    private static S3Refusal denied(String why) {
        return new S3Refusal(S3Code.ACCESS_DENIED, "Invalid according to Policy: " + why);
    }
}
