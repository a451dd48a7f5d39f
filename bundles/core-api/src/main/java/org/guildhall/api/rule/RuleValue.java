// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.api.error.InvalidException;

/**
 * What a rule says, as it is written: {@code 25}, {@code 2/3} or {@code 5%}, {@code 3..11}, {@code 3|5}, {@code yes},
 * a word, or by size {@code 25..200=3..7;201..=7..15}. Immutable.
 */
public final class RuleValue {

    private static final String COUNT = "\\d{1,12}";
    private static final String SPAN = COUNT + "(\\.\\.(" + COUNT + ")?)?";

    /** How a value is written, and so how it is read. */
    public enum Form {
        /** {@code 25}, {@code 0.05}. */
        NUMBER("\\d{1,12}(\\.\\d{1,6})?"),
        /** {@code 2/3}, {@code 0.5%}. */
        SHARE(COUNT + "/" + COUNT + "|\\d{1,3}(\\.\\d{1,4})?%"),
        /** {@code 3..11}, {@code 200..}. */
        SPAN(COUNT + "\\.\\.(" + COUNT + ")?"),
        /** {@code 25..200=3..7;201..=7..15}: a span for each size. */
        BANDS(RuleValue.SPAN + "=" + RuleValue.SPAN + "(;" + RuleValue.SPAN + "=" + RuleValue.SPAN + ")*"),
        /** {@code 3|5}: one of several. */
        CHOICE(COUNT + "(\\|" + COUNT + ")+"),
        /** {@code yes}, {@code no}. */
        FLAG("yes|no"),
        /** {@code entitled}. */
        WORD("[a-z][a-z-]{0,49}");

        private final Pattern pattern;

        Form(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private final String text;
    private final Form form;

    private RuleValue(String text, Form form) {
        this.text = text;
        this.form = form;
    }

    /** @throws InvalidException {@code core.rule.value-malformed}, field {@code value} */
    public static RuleValue of(String text) {
        String bare = text.replaceAll("\\s", "");
        RuleValue value = Stream.of(Form.values())
                .filter(form -> form.pattern.matcher(bare).matches())
                .findFirst()
                .map(form -> new RuleValue(bare, form))
                .orElseThrow(() -> malformed(text));
        value.requireOrder();
        return value;
    }

    public Form form() {
        return form;
    }

    public BigDecimal number() {
        return new BigDecimal(as(Form.NUMBER));
    }

    /** The number of a rule that counts something. */
    public long count() {
        return number().longValueExact();
    }

    public Share share() {
        String written = as(Form.SHARE);
        if (written.endsWith("%")) {
            BigDecimal percent = new BigDecimal(written.substring(0, written.length() - 1));
            return new Share(percent.movePointRight(4).longValueExact(), 1_000_000);
        }
        String[] parts = written.split("/");
        return new Share(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    public Span span() {
        return span(as(Form.SPAN));
    }

    /** What holds for that size; empty if the rule says nothing about it. */
    public Optional<Span> spanFor(long size) {
        return Stream.of(as(Form.BANDS).split(";"))
                .map(band -> band.split("="))
                .filter(band -> span(band[0]).contains(size))
                .map(band -> span(band[1]))
                .findFirst();
    }

    public List<Long> choices() {
        return Stream.of(as(Form.CHOICE).split("\\|")).map(Long::valueOf).toList();
    }

    public boolean flag() {
        return as(Form.FLAG).equals("yes");
    }

    public String word() {
        return as(Form.WORD);
    }

    private String as(Form asked) {
        if (form != asked) {
            throw new IllegalStateException("the rule's value is a " + form + ", not a " + asked + ": " + text);
        }
        return text;
    }

    private void requireOrder() {
        try {
            switch (form) {
                case SPAN -> span();
                case SHARE -> share();
                case BANDS -> Stream.of(text.split("[;=]")).forEach(RuleValue::span);
                default -> {}
            }
        } catch (IllegalArgumentException e) {
            throw malformed(text);
        }
    }

    private static Span span(String written) {
        String[] ends = written.split("\\.\\.", -1);
        long least = Long.parseLong(ends[0]);
        String last = ends[ends.length - 1];
        return new Span(least, last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last));
    }

    private static InvalidException malformed(String text) {
        return InvalidException.of("value", "core.rule.value-malformed", text);
    }

    /** As it is written. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleValue value && value.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
