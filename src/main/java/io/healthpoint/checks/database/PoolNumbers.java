package io.healthpoint.checks.database;

import io.healthpoint.Outcome;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How many connections a pool has, where it tells: asked by the methods it has, so that no pool need be there to compile
 * against. Immutable.
 *
 * @param numbers total, active, idle, waiting and max, each where it is known
 */
record PoolNumbers(Map<String, Integer> numbers) {

    private static final String TOTAL = "total";
    private static final String ACTIVE = "active";
    private static final String IDLE = "idle";
    private static final String WAITING = "waiting";
    private static final String MAX = "max";

    /** Where a kind of pool keeps them: paths of methods without parameters, from the data source. */
    private record Dialect(@Nullable String onlyIf, Map<String, String> paths) {}

    private static final List<Dialect> DIALECTS = List.of(
            // HikariCP
            new Dialect(
                    null,
                    Map.of(
                            TOTAL, "getHikariPoolMXBean.getTotalConnections",
                            ACTIVE, "getHikariPoolMXBean.getActiveConnections",
                            IDLE, "getHikariPoolMXBean.getIdleConnections",
                            WAITING, "getHikariPoolMXBean.getThreadsAwaitingConnection",
                            MAX, "getMaximumPoolSize")),
            // Agroal, which counts where it is told to, and says 0 otherwise
            new Dialect(
                    "getConfiguration.metricsEnabled",
                    Map.of(
                            ACTIVE, "getMetrics.activeCount",
                            IDLE, "getMetrics.availableCount",
                            WAITING, "getMetrics.awaitingCount",
                            MAX, "getConfiguration.connectionPoolConfiguration.maxSize")),
            // Tomcat's
            new Dialect(
                    null,
                    Map.of(
                            TOTAL, "getSize",
                            ACTIVE, "getActive",
                            IDLE, "getIdle",
                            WAITING, "getWaitCount",
                            MAX, "getMaxActive")),
            // Commons DBCP
            new Dialect(null, Map.of(ACTIVE, "getNumActive", IDLE, "getNumIdle", MAX, "getMaxTotal")),
            // H2
            new Dialect(null, Map.of(ACTIVE, "getActiveConnections", MAX, "getMaxConnections")));

    static final PoolNumbers NONE = new PoolNumbers(Map.of());

    /** What it tells now; nothing where it is no pool that is known. */
    static PoolNumbers of(DataSource source) {
        DataSource pool = unwrapped(source);
        return DIALECTS.stream()
                .filter(dialect -> dialect.onlyIf() == null || Boolean.TRUE.equals(value(pool, dialect.onlyIf())))
                .map(dialect -> read(pool, dialect))
                .filter(numbers -> numbers.numbers().containsKey(ACTIVE))
                .findFirst()
                .orElse(NONE);
    }

    /** Whether it could give one more connection, and so is not used up. */
    boolean hasRoom() {
        Integer active = numbers.get(ACTIVE);
        Integer max = numbers.get(MAX);
        return active != null && max != null && active < max;
    }

    /** In words, such as {@code 10 of 10 in use, 3 waiting}; empty where nothing is known. */
    String words() {
        Integer active = numbers.get(ACTIVE);
        Integer max = numbers.get(MAX);
        Integer waiting = numbers.get(WAITING);
        String used = active == null ? "" : (max == null ? active + " in use" : active + " of " + max + " in use");
        return waiting == null ? used : used + ", " + waiting + " waiting";
    }

    Outcome addTo(Outcome outcome) {
        Outcome more = outcome;
        for (Map.Entry<String, Integer> number : numbers.entrySet()) {
            more = more.with("pool." + number.getKey(), number.getValue());
        }
        return more;
    }

    private static DataSource unwrapped(DataSource source) {
        try {
            return source.isWrapperFor(DataSource.class) ? source.unwrap(DataSource.class) : source;
        } catch (SQLException | RuntimeException | Error itself) {
            return source;
        }
    }

    private static PoolNumbers read(DataSource pool, Dialect dialect) {
        Map<String, Integer> read = new LinkedHashMap<>();
        for (String name : List.of(TOTAL, ACTIVE, IDLE, WAITING, MAX)) {
            String path = dialect.paths().get(name);
            Object value = path == null ? null : value(pool, path);
            if (value instanceof Number number && number.longValue() >= 0) {
                read.put(name, number.intValue());
            }
        }
        if (read.containsKey(ACTIVE) && read.containsKey(IDLE)) {
            read.putIfAbsent(TOTAL, read.get(ACTIVE) + read.get(IDLE));
        }
        return new PoolNumbers(read);
    }

    private static @Nullable Object value(Object from, String path) {
        Object value = from;
        for (String name : path.split("\\.", -1)) {
            value = value == null ? null : called(value, name);
        }
        return value;
    }

    private static @Nullable Object called(Object on, String name) {
        try {
            Optional<Method> method = callable(on.getClass(), name);
            return method.isEmpty() ? null : method.get().invoke(on);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
            return null;
        }
    }

    // Of a class that is not public, what a public supertype or interface of it has.
    private static Optional<Method> callable(Class<?> type, String name) {
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            Optional<Method> found = Stream.concat(Stream.of(one), Stream.of(one.getInterfaces()))
                    .filter(candidate -> Modifier.isPublic(candidate.getModifiers()))
                    .flatMap(candidate -> Stream.of(candidate.getMethods()))
                    .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
