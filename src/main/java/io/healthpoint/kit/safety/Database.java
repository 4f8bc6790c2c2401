package io.healthpoint.kit.safety;

/** How the database of a {@link DataSourceDouble} is. */
enum Database {
    WORKS("when all is well"),
    REFUSES("when the database refuses connections"),
    CONNECTION_HANGS("when getConnection hangs"),
    QUERY_FAILS("when a query fails"),
    QUERY_HANGS("when a query hangs");

    private final String words;

    Database(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean hangs() {
        return this == CONNECTION_HANGS || this == QUERY_HANGS;
    }
}
