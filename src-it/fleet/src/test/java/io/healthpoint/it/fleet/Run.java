package io.healthpoint.it.fleet;

/**
 * A run of a check, as the check has written it down.
 *
 * @param at when it began, in nanoseconds of the clock that all processes of a machine have in common
 * @param pid of the instance that made it
 * @param status what it came to
 */
record Run(long at, long pid, String status) {

    static Run of(String line) {
        String[] words = line.split(" ");
        return new Run(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]);
    }
}
