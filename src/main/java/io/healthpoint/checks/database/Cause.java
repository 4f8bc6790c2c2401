package io.healthpoint.checks.database;

import io.healthpoint.checks.NetworkFailure;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no connection, by the types and SQLStates of all that was thrown, never by a text, which is translated and changes.
 *
 * @param kind what it tells
 * @param code the SQLState, or what the network says; where nothing is known the simple name of a class; may be empty
 * @param waits whether a pool says by a type that a wait has ended
 */
record Cause(Kind kind, String code, boolean waits) {

    /** From the one that tells most. */
    enum Kind {
        LOGIN("user or password refused"),
        NO_DATABASE("no such database"),
        FULL("the database has no connection or memory left"),
        STOPPED("the database is starting or stopping"),
        NETWORK("the database cannot be reached"),
        OTHER("the database or its driver refuses"),
        NONE("");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Nothing is known. */
    static final Cause NONE = new Cause(Kind.NONE, "", false);

    private static final Pattern SQL_STATE = Pattern.compile("[0-9A-Z]{5}");
    private static final int MOST = 100;
    // Types of pools that may not be there, and have no supertype that says as much.
    private static final Set<String> WAITS = Set.of(
            "PoolExhaustedException",
            "PoolingException",
            "ConnectionWaitTimeoutException",
            "GetConnectionTimeoutException");

    /** Looks at what was thrown, at its causes, and at the exceptions that go with each. */
    static Cause of(Throwable thrown) {
        Cause most = new Cause(Kind.NONE, thrown.getClass().getSimpleName(), false);
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>();
        add(thrown, left);
        while (!left.isEmpty() && seen.size() < MOST) {
            Throwable one = left.remove();
            if (seen.add(one)) {
                most = most.or(one);
                add(one.getCause(), left);
                add(one instanceof SQLException sql ? sql.getNextException() : null, left);
            }
        }
        return most;
    }

    private static void add(@Nullable Throwable one, Deque<Throwable> left) {
        if (one != null) {
            left.add(one);
        }
    }

    /** Whether it is the database, the network or the driver that says why: a pool that is used up says nothing of these. */
    boolean tells() {
        return kind != Kind.NONE;
    }

    boolean hasSqlState() {
        return SQL_STATE.matcher(code).matches();
    }

    String words() {
        String shown = hasSqlState() ? "SQLState " + code : code;
        return Stream.of(kind.words, shown).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    private Cause or(Throwable one) {
        Kind other = kindOf(one);
        boolean waited = waits || isWait(one);
        return other.compareTo(kind) < 0 ? new Cause(other, codeOf(one), waited) : new Cause(kind, code, waited);
    }

    private static Kind kindOf(Throwable one) {
        if (one instanceof IOException) {
            return Kind.NETWORK;
        }
        if (one instanceof SQLInvalidAuthorizationSpecException) {
            return Kind.LOGIN;
        }
        return one instanceof SQLException sql ? kindOf(stateOf(sql)) : Kind.NONE;
    }

    private static Kind kindOf(String state) {
        if (state.startsWith("28")) {
            return Kind.LOGIN;
        }
        if (state.equals("3D000")) {
            return Kind.NO_DATABASE;
        }
        if (state.startsWith("53")) {
            return Kind.FULL;
        }
        if (state.startsWith("57P0")) {
            return Kind.STOPPED;
        }
        if (state.startsWith("08")) {
            return Kind.NETWORK;
        }
        return state.isEmpty() ? Kind.NONE : Kind.OTHER;
    }

    private static String codeOf(Throwable one) {
        return one instanceof SQLException sql ? stateOf(sql) : NetworkFailure.words(one);
    }

    // What has not the form of one may be a text.
    private static String stateOf(SQLException sql) {
        String state = sql.getSQLState();
        return state != null && SQL_STATE.matcher(state).matches() ? state : "";
    }

    private static boolean isWait(Throwable one) {
        return one instanceof SQLTransientException
                || one instanceof TimeoutException
                || one instanceof NoSuchElementException
                || WAITS.contains(one.getClass().getSimpleName());
    }
}
