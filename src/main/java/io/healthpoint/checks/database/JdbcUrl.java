package io.healthpoint.checks.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in the URL of a driver where the database listens. A URL may hold a password, so nothing of one is kept or shown. */
final class JdbcUrl {

    /** A driver's name in the URL, the product behind it, and the port where the URL has none. */
    private record Driver(Product product, int port) {}

    private static final Map<String, Driver> DRIVERS = Map.ofEntries(
            Map.entry("postgresql", new Driver(Product.POSTGRESQL, 5432)),
            Map.entry("postgres", new Driver(Product.POSTGRESQL, 5432)),
            Map.entry("pgsql", new Driver(Product.POSTGRESQL, 5432)),
            Map.entry("edb", new Driver(Product.POSTGRESQL, 5444)),
            Map.entry("yugabytedb", new Driver(Product.POSTGRESQL, 5433)),
            Map.entry("redshift", new Driver(Product.POSTGRESQL, 5439)),
            Map.entry("mysql", new Driver(Product.MYSQL, 3306)),
            Map.entry("mariadb", new Driver(Product.MYSQL, 3306)),
            Map.entry("sqlserver", new Driver(Product.SQL_SERVER, 1433)),
            Map.entry("oracle", new Driver(Product.ORACLE, 1521)),
            Map.entry("h2", new Driver(Product.H2, 9092)),
            Map.entry("db2", new Driver(Product.OTHER, 50_000)),
            Map.entry("derby", new Driver(Product.OTHER, 1527)),
            Map.entry("hsqldb", new Driver(Product.OTHER, 9001)));

    // Of a name, its port and an Oracle service, what is asked for; [::1] is an address of IPv6.
    private static final Pattern HOST = Pattern.compile("(\\[[^]]+]|[^:\\[\\]\\\\]+)(?::(\\d{1,5}))?(?::[^:]*)?");
    private static final Pattern NAMED =
            Pattern.compile("host\\s*=\\s*([^\\s,()]+)[\\s,()]*port\\s*=\\s*(\\d{1,5})", Pattern.CASE_INSENSITIVE);
    private static final Pattern SERVER = property("servername|server");
    private static final Pattern PORT = property("portnumber|port");
    private static final Pattern INSTANCE = property("instancename|instance");

    private final String url;
    private final List<String> head;
    private final Driver driver;

    private JdbcUrl(String url) {
        this.url = url;
        this.head =
                List.of(url.split("//|@|\\(|;", 2)[0].toLowerCase(Locale.ROOT).split(":", -1));
        // Behind the names of those that wrap it, such as p6spy or aws-wrapper.
        this.driver = head.stream()
                .filter(DRIVERS::containsKey)
                .findFirst()
                .map(DRIVERS::get)
                .orElse(new Driver(Product.OTHER, 0));
    }

    /** All that the URL names, in its order; none where the database is in this process, or the URL does not tell. */
    static List<Address> addresses(String url) {
        return new JdbcUrl(url).addresses();
    }

    private List<Address> addresses() {
        if (isElsewhere() || head.stream().anyMatch(part -> part.endsWith("+srv"))) {
            return List.of();
        }
        return switch (driver.product()) {
            case ORACLE -> ofOracle();
            case SQL_SERVER -> ofSqlServer();
            case POSTGRESQL, MYSQL -> all(authority("//").isEmpty() ? "localhost" : authority("//"));
            default -> all(authority("//"));
        };
    }

    // Files, memory, and what is named by a path.
    private boolean isElsewhere() {
        if (head.contains("h2")) {
            return !head.contains("tcp") && !head.contains("ssl");
        }
        if (head.contains("hsqldb")) {
            return !head.contains("hsql") && !head.contains("hsqls");
        }
        return head.contains("derby") && !head.get(head.size() - 1).isEmpty();
    }

    // thin:@host:port:sid, @//host:port/service, @tcps://host:port/service, @(DESCRIPTION=…); an alias is in a file.
    private List<Address> ofOracle() {
        String behind = url.substring(url.indexOf('@') + 1);
        boolean alias = !behind.contains(":") && !behind.contains("/") && !behind.contains("(");
        if (url.indexOf('@') < 0 || alias || behind.matches("(?i)ldaps?://.*")) {
            return List.of();
        }
        return all(behind.contains("//") ? authority("//") : authority("@"));
    }

    // An instance without a port is found by a service of its own.
    private List<Address> ofSqlServer() {
        String[] place = authority("//").split("\\\\", 2);
        boolean instance = place.length > 1 || found(INSTANCE).isPresent();
        String host = place[0].isEmpty() ? found(SERVER).orElse("") : place[0];
        Optional<String> port = found(PORT).or(() -> portOf(place[place.length - 1]));
        return instance && port.isEmpty()
                ? List.of()
                : all(host.replaceFirst(":\\d+$", "")
                        + port.map(number -> ':' + number).orElse(""));
    }

    private static Optional<String> portOf(String place) {
        int colon = place.lastIndexOf(':');
        return colon < 0 || place.endsWith("]") ? Optional.empty() : Optional.of(place.substring(colon + 1));
    }

    private Optional<String> found(Pattern property) {
        Matcher matcher = property.matcher(url);
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    private static Pattern property(String names) {
        return Pattern.compile(";\\s*(?:" + names + ")\\s*=\\s*([^;]+)", Pattern.CASE_INSENSITIVE);
    }

    private String authority(String before) {
        int start = url.indexOf(before);
        return start < 0 ? "" : url.substring(start + before.length()).split("[/?;]", 2)[0];
    }

    private List<Address> all(String hosts) {
        if (hosts.contains("(")) {
            return NAMED.matcher(hosts)
                    .results()
                    .flatMap(pair -> one(pair.group(1), pair.group(2)))
                    .toList();
        }
        List<Address> all = new ArrayList<>();
        for (String host : hosts.split(",", -1)) {
            Matcher parts =
                    HOST.matcher(host.substring(host.lastIndexOf('@') + 1).strip());
            if (parts.matches()) {
                one(parts.group(1), parts.group(2)).forEach(all::add);
            }
        }
        return all;
    }

    private Stream<Address> one(String host, String port) {
        int number = port == null ? driver.port() : Integer.parseInt(port);
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        boolean whole = !name.isBlank() && number > 0 && number <= 65_535;
        return whole ? Stream.of(new Address(name, number, driver.product())) : Stream.of();
    }
}
