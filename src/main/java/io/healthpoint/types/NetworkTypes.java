package io.healthpoint.types;

import io.healthpoint.keys.Key;
import io.healthpoint.keys.kinds.Address;
import io.healthpoint.keys.kinds.CheckKinds;
import io.healthpoint.keys.kinds.Kinds;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Built-in checks of what answers over the network. */
public final class NetworkTypes {

    // Those that the JDK's client refuses (java.net.http, HttpRequest.Builder.header).
    private static final Set<String> OWN_HEADERS = Set.of("connection", "content-length", "expect", "host", "upgrade");
    private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";

    /** What to ask. */
    public static final Key<URI> URL =
            Key.of("url", Kinds.url("http", "https"), "what it asks").asRequired();

    /** How to ask. */
    public static final Key<String> METHOD =
            Key.of("method", CheckKinds.METHOD, "the request's method").or("GET");

    /** Which statuses are right. */
    public static final Key<String> STATUSES =
            Key.of("expect", CheckKinds.STATUSES, "which statuses are right").or("200-299");

    /** A text that must be in the answer. */
    public static final Key<String> CONTAINS =
            Key.of("contains", Kinds.TEXT, "a text that the answer's body must contain");

    /** What is slow. */
    public static final Key<Duration> SLOW =
            Key.of("slow", Kinds.POSITIVE_DURATION, "past that the answer is slow: degraded");

    /** Whether to follow. */
    public static final Key<Boolean> REDIRECTS =
            Key.of("redirects", Kinds.BOOL, "whether redirections are followed").or("false");

    /** Headers to send. */
    public static final Key<String> HEADER =
            Key.of("header.\"N\"", Kinds.TEXT, "a header to send, N its name; its value is never shown");

    /** Where to connect to. */
    public static final Key<Address> TCP_ADDRESS =
            Key.of("address", CheckKinds.REMOTE, "where it connects to").asRequired();

    /** Whether to speak TLS. */
    public static final Key<Boolean> TLS =
            Key.of("tls", Kinds.BOOL, "whether the connection is encrypted").or("false");

    /** Whom to trust. */
    public static final Key<String> TRUST = Key.of(
                    "trust", CheckKinds.TRUST, "`none` takes any certificate, signed by whomever")
            .or("default");

    /** What to send. */
    public static final Key<String> SEND = Key.of(
            "send", CheckKinds.ESCAPED, "a text to send once connected; `\\r`, `\\n`, `\\t` and `\\\\` are escapes");

    /** What to get back. */
    public static final Key<String> EXPECTED_TEXT =
            Key.of("expect", CheckKinds.ESCAPED, "a text that the answer must contain");

    /** Whom to resolve. */
    public static final Key<String> HOST =
            Key.of("host", Kinds.text("name"), "the name to resolve").asRequired();

    /** What it must resolve to. */
    public static final Key<Set<String>> ADDRESSES =
            Key.of("expect", CheckKinds.ADDRESSES, "addresses of which one at least must be among the answers");

    /** How many. */
    public static final Key<Integer> MIN =
            Key.of("min", Kinds.number(1, 1000), "fewer addresses are degraded").or("1");

    /** Whom to ask. */
    public static final Key<String> SERVER = Key.of(
                    "server", CheckKinds.SERVER, "the DNS server to ask; nothing is remembered then")
            .orElse("the JDK's resolver, hosts file and memory included");

    /** Whose certificate. */
    public static final Key<Address> CERTIFICATE_ADDRESS =
            Key.of("address", CheckKinds.REMOTE, "a server whose certificates it looks at");

    /** Which file. */
    public static final Key<String> FILE = Key.of("file", CheckKinds.PATH, "a file instead: PEM, PKCS #12 or JKS");

    /** Password of the file. */
    public static final Key<String> PASSWORD_FILE =
            Key.of("password.file", CheckKinds.PATH, "a file that holds the password");

    /** When to warn. */
    public static final Key<Duration> WARN =
            Key.of("warn", Kinds.AGE, "so long before the end it is degraded").or("21d");

    /** When it is too late. */
    public static final Key<Duration> DOWN =
            Key.of("down", Kinds.AGE, "so long before the end it is down").or("3d");

    /** Whose name must be in the certificate. */
    public static final Key<String> SERVER_NAME = Key.of(
                    "server-name", Kinds.text("name"), "the name to ask for, which the certificate must be for")
            .orElse("the address's host");

    /** The directory. */
    public static final Key<URI> DIRECTORY =
            Key.of("url", Kinds.url("ldap", "ldaps"), "the directory").asRequired();

    /** Who binds. */
    public static final Key<String> USER =
            Key.of("user", Kinds.text("distinguished name"), "who binds").orElse("nobody: anonymous");

    /** Where an entry must be. */
    public static final Key<String> BASE =
            Key.of("base", CheckKinds.ENTRY_NAME, "an entry that must be there").orElse("the root");

    /** A web address. */
    public static final CheckType URL_TYPE = CheckType.remote(
                    "url", "a web address answers", URL, METHOD, STATUSES, CONTAINS, SLOW, REDIRECTS, HEADER)
            .where(new Rule(
                    "leave the headers to HTTP that it sets itself, and have one line of ISO 8859-1 in others",
                    "correct the header or remove it",
                    given -> given.all(HEADER).entrySet().stream()
                            .filter(header -> !canBeSent(header.getKey(), header.getValue()))
                            .map(Map.Entry::getKey)
                            .findFirst()))
            .needing("java.net.http.HttpClient");

    /** A port. */
    public static final CheckType TCP = CheckType.remote(
                    "tcp", "a port is open, and answers", TCP_ADDRESS, TLS, TRUST, SEND, EXPECTED_TEXT)
            .where(Rule.needs(TRUST, TLS));

    /** A name. */
    public static final CheckType DNS = CheckType.remote("dns", "a name resolves", HOST, ADDRESSES, MIN, SERVER)
            .where(new Rule(
                    "have the module jdk.naming.dns where it has server",
                    "add the module, or remove server",
                    given -> Optional.of("no such module")
                            .filter(none ->
                                    given.has(SERVER) && !TypeFaults.isThere("com.sun.jndi.dns.DnsContextFactory"))));

    /** Certificates. */
    public static final CheckType CERTIFICATE = CheckType.local(
                    "certificate",
                    "certificates are good, and for how long",
                    CERTIFICATE_ADDRESS,
                    FILE,
                    PASSWORD_FILE,
                    WARN,
                    DOWN,
                    SERVER_NAME,
                    TRUST)
            .where(
                    Rule.exactlyOne(CERTIFICATE_ADDRESS, FILE),
                    Rule.needs(PASSWORD_FILE, FILE),
                    Rule.needs(SERVER_NAME, CERTIFICATE_ADDRESS),
                    Rule.needs(TRUST, CERTIFICATE_ADDRESS),
                    Rule.shortening(WARN, DOWN));

    /** A directory. */
    public static final CheckType LDAP = CheckType.remote(
                    "ldap", "a directory answers, and an entry is there", DIRECTORY, USER, PASSWORD_FILE, BASE)
            .where(Rule.needs(PASSWORD_FILE, USER), Rule.needs(USER, PASSWORD_FILE))
            .needing("javax.naming.ldap.InitialLdapContext");

    static final List<CheckType> ALL = List.of(URL_TYPE, TCP, DNS, CERTIFICATE, LDAP);

    private NetworkTypes() {}

    private static boolean canBeSent(String header, String value) {
        return header.matches(TOKEN)
                && !OWN_HEADERS.contains(header.toLowerCase(Locale.ROOT))
                && value.matches("[\\t\\x20-\\x7E\\x80-\\xFF]*");
    }
}
