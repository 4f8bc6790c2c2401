package io.healthpoint.keys;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what an operator meant. */
public final class NearestName {

    private NearestName() {}

    /**
     * Writes the end of a warning.
     *
     * @param wrong what is written
     * @param right what would be right
     * @return a question that names the nearest; empty where nothing would be right
     */
    public static String hint(String wrong, Collection<String> right) {
        return right.stream()
                .min(Comparator.<String>comparingInt(name -> distance(wrong, name))
                        .thenComparing(name -> name))
                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                .orElse("");
    }

    // Levenshtein's distance, row by row.
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
