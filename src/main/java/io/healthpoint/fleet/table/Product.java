package io.healthpoint.fleet.table;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A kind of database, and how the table is made in it. Nothing else differs. */
enum Product {
    POSTGRESQL("postgres|enterprisedb", "VARCHAR", "BYTEA"),
    /** A BLOB holds one byte too few. */
    MYSQL("mysql|mariadb", "VARCHAR", "MEDIUMBLOB"),
    ORACLE("oracle", "VARCHAR2", "BLOB"),
    /** Its driver sends texts as NVARCHAR: against a VARCHAR no index serves, and a change would lock all rows. */
    SQL_SERVER("sql server", "NVARCHAR", "VARBINARY(MAX)"),
    /** Its BLOBs lie beside the row, and may be gone when they are read. */
    H2("h2|hsql", "VARCHAR", "VARBINARY(65536)"),
    /** Another, which knows the standard. */
    OTHER("", "VARCHAR", "BLOB(65536)");

    private final Pattern names;
    private final String text;
    private final String bytes;

    Product(String names, String text, String bytes) {
        this.names = Pattern.compile(names);
        this.text = text;
        this.bytes = bytes;
    }

    /** By what its driver says of it. */
    static Product named(@Nullable String name) {
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(product -> product.names.matcher(lower).find())
                .findFirst()
                .orElse(OTHER);
    }

    /** The statement that makes the table. */
    String ddl() {
        return "CREATE TABLE healthpoint_fleet (id %1$s(64) NOT NULL PRIMARY KEY, name %1$s(2250) NOT NULL, digest %1$s(64) NOT NULL, content %2$s)"
                .formatted(text, bytes);
    }
}
