package dev.edict.model;

import java.util.List;

/**
 * A test of an attribute of a request.
 *
 * @param attribute the attribute's name
 * @param comparison how it is compared
 * @param values what with; one, except for {@link Comparison#EQUALS} and {@link Comparison#NOT}
 */
public record AttributeTest(String attribute, Comparison comparison, List<String> values) {
    /** Copies the values. */
    public AttributeTest {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the test of " + attribute + " has no value");
        }
    }

    @Override
    public String toString() {
        String with = String.join(", ", values);
        return comparison == Comparison.EQUALS
                ? attribute + " = " + with
                : attribute + " " + comparison.word() + " " + with;
    }
}
