package io.healthpoint.render.json;

import io.healthpoint.render.WellFormed;

/**
 * Writes JSON without Jakarta JSON Processing, which a platform need not have; every text is escaped (RFC 8259, section 7).
 * Not thread-safe.
 */
final class JsonText {

    private final StringBuilder out = new StringBuilder();

    /** Adds what is JSON already. */
    JsonText raw(String json) {
        out.append(json);
        return this;
    }

    /** Adds a text, with its quotation marks. */
    JsonText text(String text) {
        out.append('"');
        WellFormed.text(text).chars().forEach(unit -> add((char) unit));
        out.append('"');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void add(char unit) {
        switch (unit) {
            case '"', '\\' -> out.append('\\').append(unit);
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> addOther(unit);
        }
    }

    private void addOther(char unit) {
        if (unit < ' ') {
            out.append("\\u00").append(Character.forDigit(unit >> 4, 16)).append(Character.forDigit(unit & 15, 16));
        } else {
            out.append(unit);
        }
    }
}
