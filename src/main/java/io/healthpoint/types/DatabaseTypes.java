package io.healthpoint.types;

import io.healthpoint.keys.Key;
import io.healthpoint.keys.kinds.Address;
import io.healthpoint.keys.kinds.CheckKinds;
import io.healthpoint.keys.kinds.Kinds;
import java.time.Duration;
import java.util.List;

/** Built-in checks of databases. */
public final class DatabaseTypes {

    /** Where the data source is in JNDI. */
    public static final Key<String> LOOKUP =
            Key.of("lookup", Kinds.text("JNDI name"), "name of the data source in JNDI; it may come later");

    /** The data source's bean. */
    public static final Key<String> BEAN = Key.of("bean", Kinds.text("name of a bean"), "name of a CDI bean instead")
            .orElse("the only bean of type `DataSource`");

    /** How long to wait for a connection. */
    public static final Key<Duration> ACQUIRE = Key.of(
                    "acquire", Kinds.POSITIVE_DURATION, "how long a run waits for a connection of the pool")
            .or("1s");

    /** What to ask the database. */
    public static final Key<String> QUERY =
            Key.of("query", Kinds.text("SQL"), "a query that must work").orElse("none: the driver's own validation");

    /** Whether it must take changes. */
    public static final Key<Boolean> WRITABLE = Key.of(
                    "writable", Kinds.BOOL, "whether a database that takes no changes is down")
            .or("false");

    /** What an exhausted pool is. */
    public static final Key<String> EXHAUSTED = Key.of(
                    "exhausted",
                    Kinds.oneOf(List.of("degraded", "down")),
                    "what it is that the pool has no connection left while the database answers")
            .or("degraded");

    /** Where the database is. */
    public static final Key<Address> ADDRESS = Key.of(
                    "address", CheckKinds.REMOTE, "where the database itself listens, for a second opinion")
            .orElse("learned from the first good connection");

    /** A data source. */
    public static final CheckType DATASOURCE = CheckType.remote(
                    "datasource",
                    "a connection of a data source works",
                    LOOKUP,
                    BEAN,
                    ACQUIRE,
                    QUERY,
                    WRITABLE,
                    EXHAUSTED,
                    ADDRESS)
            .where(Rule.notBoth(LOOKUP, BEAN))
            .needing("javax.sql.DataSource", "javax.naming.InitialContext");

    static final List<CheckType> ALL = List.of(DATASOURCE);

    private DatabaseTypes() {}
}
