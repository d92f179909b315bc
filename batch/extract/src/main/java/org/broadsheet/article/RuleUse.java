package org.broadsheet.article;

import org.jspecify.annotations.Nullable;

/**
 * What one rule gave to a row.
 *
 * @param part of the row: {@code content}, {@code unit}, {@code mention}
 * @param rule its name, see {@link Rule#ruleName()}, or the list and row that told it: {@code quote-confidence.tsv}
 * @param span the characters it went by, or null where it went by no place of its own
 * @param detail what it made of them, or empty where the row tells
 */
public record RuleUse(String part, String rule, @Nullable Span span, String detail) {

    public static RuleUse of(String part, Rule rule, @Nullable Span span) {
        return new RuleUse(part, rule.ruleName(), span, "");
    }
}
