package io.healthpoint.checks.database;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A kind of database: how it shows over the network that it lives, and how to ask it whether it takes changes. */
enum Product {
    /** SSLRequest; the server says S or N, whether it has TLS or not, and logs nothing. */
    POSTGRESQL(
            "postgres|enterprisedb",
            5432,
            "0000000804D2162F",
            "SN",
            "SELECT pg_is_in_recovery(), current_setting('transaction_read_only')",
            "f|false|off"),
    /**
     * The server speaks first: three octets of length, a number, and 10 for its protocol, or 255 for an error such as "too many
     * connections". Who leaves then is counted, and shut out after {@code max_connect_errors}: see {@link SecondOpinion}.
     */
    MYSQL("mysql|mariadb", 3306, "", "\n", "SELECT @@global.read_only, @@global.innodb_read_only", "0|off|false"),
    /** PRELOGIN with a version and no encryption (MS-TDS, section 2.2.6.5); the server says 4, a response in tables. */
    SQL_SERVER(
            "sql server",
            1433,
            "1201001A00000000" + "00000B0006" + "0100110001" + "FF" + "000000000000" + "02",
            "\u0004",
            "SELECT DATABASEPROPERTYEX(DB_NAME(), 'Updateability')",
            "read_write"),
    /** A listener that accepts: more could be had from it only by a session. */
    ORACLE("oracle", 1521, "", "", "SELECT SYS_CONTEXT('USERENV', 'DATABASE_ROLE') FROM DUAL", "primary"),
    /** Two versions of the protocol that no server speaks: it says so, beginning with a 0. */
    H2("h2", 9092, "0000000100000001", "\u0000", "CALL READONLY()", "false"),
    /** Another product: that it accepts must do. */
    OTHER("", 0, "", "", null, "");

    private final String names;
    private final int port;
    private final String request;
    private final String answers;
    private final @Nullable String writeQuestion;
    private final String writable;

    Product(String names, int port, String request, String answers, @Nullable String writeQuestion, String writable) {
        this.names = names;
        this.port = port;
        this.request = request;
        this.answers = answers;
        this.writeQuestion = writeQuestion;
        this.writable = writable;
    }

    /** By what the driver says of it. */
    static Product named(@Nullable String name) {
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        for (Product product : values()) {
            if (product != OTHER && Stream.of(product.names.split("\\|", -1)).anyMatch(lower::contains)) {
                return product;
            }
        }
        return OTHER;
    }

    /** By the port that it has unless told otherwise. */
    static Product at(int port) {
        for (Product product : values()) {
            if (product.port == port) {
                return product;
            }
        }
        return OTHER;
    }

    /** What is sent to it; nothing where it speaks first, or nothing can be said. */
    byte[] request() {
        return HexFormat.of().parseHex(request);
    }

    /** How many octets it has said when the last of them shows that it lives; 0 where it need say none. */
    int answerLength() {
        return this == MYSQL ? 5 : Math.min(1, answers.length());
    }

    /** Whether that is what it says when it lives. */
    boolean isAnswer(int octet) {
        return octet >= 0 && answers.indexOf(octet) >= 0;
    }

    /** Each column of the answer says whether something keeps changes out; null where this product has no such question. */
    @Nullable
    String writeQuestion() {
        return writeQuestion;
    }

    /** Whether a column of that answer keeps no changes out. */
    boolean isWritable(String column) {
        return List.of(writable.split("\\|", -1)).contains(column.strip().toLowerCase(Locale.ROOT));
    }
}
