package io.healthpoint.probe;

/** What a probe has found, and why. Immutable. */
final class Verdict {

    static final int UP = 0;
    static final int DOWN = 1;
    static final int UNKNOWN = 2;

    private static final int LONGEST_REASON = 500;

    private final int code;
    private final String reason;

    private Verdict(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    static Verdict up(String reason) {
        return new Verdict(UP, reason);
    }

    static Verdict down(String reason) {
        return new Verdict(DOWN, reason);
    }

    /** It cannot be told how the application is. */
    static Verdict unknown(String reason) {
        return new Verdict(UNKNOWN, reason);
    }

    int code() {
        return code;
    }

    /** One line, whatever is in the reason. */
    String line() {
        String word = code == UP ? "UP: " : code == DOWN ? "DOWN: " : "UNKNOWN: ";
        return word + onOneLine(reason);
    }

    private static String onOneLine(String text) {
        StringBuilder line = new StringBuilder();
        for (int index = 0; index < text.length() && index < LONGEST_REASON; index++) {
            char letter = text.charAt(index);
            line.append(Character.isISOControl(letter) ? '?' : letter);
        }
        return line.toString();
    }
}
