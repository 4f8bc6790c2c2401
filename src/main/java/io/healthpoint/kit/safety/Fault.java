package io.healthpoint.kit.safety;

/** What a check may do wrong, as the end of a sentence that begins with the check, and how to mend it. */
enum Fault {
    TOO_LONG(
            "takes longer than its timeout",
            "give what it calls a shorter time limit of its own, or the check a longer timeout, or an interval, so that it runs in"
                    + " the background"),
    DEAF(
            "ignores interruption",
            "let an InterruptedException end it, do not catch it in a loop; where it calls what cannot be interrupted, give that a"
                    + " time limit of its own: while it hangs its thread is lost"),
    LEAKS_CONNECTION(
            "leaks a connection",
            "get it in the head of a try: try (Connection connection = dataSource.getConnection()) { … }, or the pool is empty soon"),
    LEAKS_STATEMENT(
            "leaks a statement",
            "get it in the head of a try, as the connection: some pools keep what is open on a connection that is given back"),
    LEAVES_TRANSACTION(
            "leaves a transaction",
            "commit or roll back before the connection is closed, in a finally block, or leave auto-commit on: whether a transaction"
                    + " that is open at the close is committed, no driver is bound to say"),
    LEAVES_LOADER(
            "leaves another context class loader on its thread", "put back the one that was there, in a finally block"),
    LEAVES_THREAD(
            "leaves a thread, each time it runs",
            "make the executor, client or timer once, for the bean, and close it in @PreDestroy; or close it at the end of each run"),
    TELLS_PASSWORD(
            "puts a password into its words",
            "say what does not work in words of its own; leave out URLs of connections and what drivers and pools say of themselves"),
    FAILS_TWICE(
            "works alone and fails twice at once",
            "keep what a run needs in local variables, not in fields: two instances of the application run it at once, and a run that"
                    + " was given up may still be inside"),
    SAYS_UP(
            "says that it is up though the database is gone",
            "let the SQLException out, or return Outcome.down(exception)");

    private final String sentence;
    private final String remedy;

    Fault(String sentence, String remedy) {
        this.sentence = sentence;
        this.remedy = remedy;
    }

    String sentence() {
        return sentence;
    }

    String remedy() {
        return remedy;
    }
}
