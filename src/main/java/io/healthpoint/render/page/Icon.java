package io.healthpoint.render.page;

import io.healthpoint.Status;

/** The icon of the tab: who has many of them open sees which one is in trouble, by its shape too. */
final class Icon {

    private static final String BEFORE =
            "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%23";
    private static final String AFTER = "'/%3E%3C/svg%3E";
    private static final String STROKE = "'/%3E%3Cpath stroke='%23fff' stroke-width='2' fill='none' d='";

    private Icon() {}

    static String of(Status status) {
        return switch (status) {
            case UP -> BEFORE + "0b6b2e' d='M8 0a8 8 0 010 16A8 8 0 018 0" + STROKE + "M4 8l3 3 5-6" + AFTER;
            case DEGRADED -> BEFORE + "b45f00' d='M8 0l8 16H0z" + STROKE + "M8 5v5m0 1.500v2" + AFTER;
            case DOWN -> BEFORE + "b00020' d='M5 0h6l5 5v6l-5 5H5l-5-5V5z" + STROKE + "M5 5l6 6m0-6l-6 6" + AFTER;
        };
    }
}
