package io.healthpoint.checks.network;

import io.healthpoint.Outcome;
import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.NetworkFailure;
import io.healthpoint.checks.SecretFile;
import io.healthpoint.checks.Written;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Hashtable;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javax.naming.AuthenticationException;
import javax.naming.Context;
import javax.naming.InvalidNameException;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.NoPermissionException;
import javax.naming.directory.SearchControls;
import javax.naming.ldap.InitialLdapContext;
import javax.naming.ldap.LdapName;
import org.jspecify.annotations.Nullable;

/**
 * Whether a directory takes a bind, and holds an entry.
 *
 * <ul>
 *   <li>UP: the bind was taken, anonymous or with name and password, and the entry was found.
 *   <li>DOWN: no connection, no answer in time, the bind is refused, or there is no such entry.
 * </ul>
 *
 * <p>The JDK's client waits for ever unless it is told otherwise; here connecting and reading are bounded by {@link #within}.
 *
 * <pre>{@code
 * healthpoint.register("ldap", Policy.DEFAULT, LdapCheck.of(URI.create("ldaps://ldap/")).base("dc=example,dc=com"));
 * }</pre>
 *
 * <p>Immutable and thread-safe: each run has a connection of its own. Needs the JDK's module {@code java.naming}.
 */
public final class LdapCheck implements Callable<Outcome> {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final URI url;
    private final String base;
    private final @Nullable Login login;
    private final Duration within;

    /** Who binds. */
    private record Login(String user, SecretFile password) {}

    private LdapCheck(URI url, String base, @Nullable Login login, Duration within) {
        this.url = url;
        this.base = base;
        this.login = login;
        this.within = Deadline.positive("within", within);
    }

    /**
     * Checks a directory.
     *
     * @param url {@code ldap://…} or {@code ldaps://…}
     * @return the check, with the defaults of each of its methods below
     * @throws IllegalArgumentException where it is not of that form
     */
    public static LdapCheck of(URI url) {
        if (!"ldap".equalsIgnoreCase(url.getScheme()) && !"ldaps".equalsIgnoreCase(url.getScheme())) {
            throw new IllegalArgumentException("the URL of a directory must be ldap://… or ldaps://…, was " + url);
        }
        return new LdapCheck(url, "", null, Duration.ofSeconds(5));
    }

    /**
     * Sets who binds. Keys {@code user} and {@code password.file}. Default: nobody, the bind is anonymous.
     *
     * @param user distinguished name
     * @param passwordFile holds the password; read in each run
     * @return a copy
     */
    public LdapCheck user(String user, Path passwordFile) {
        return new LdapCheck(url, base, new Login(user, new SecretFile(passwordFile)), within);
    }

    /**
     * Sets the entry that must be there. Key {@code base}.
     *
     * @param name distinguished name, default empty: the root of the directory
     * @return a copy
     * @throws IllegalArgumentException where it is no such name
     */
    public LdapCheck base(String name) {
        try {
            LdapName unused = new LdapName(name);
        } catch (InvalidNameException wrong) {
            throw new IllegalArgumentException("base must be a distinguished name, was " + name, wrong);
        }
        return new LdapCheck(url, name, login, within);
    }

    /**
     * Sets by when a run is over. The factory of built-in checks sets the check's {@code timeout}.
     *
     * @param length longer than 0, default 5 s
     * @return a copy
     * @throws IllegalArgumentException where it is not longer than 0
     */
    public LdapCheck within(Duration length) {
        return new LdapCheck(url, base, login, length);
    }

    @Override
    public Outcome call() {
        long start = System.nanoTime();
        try {
            Deadline deadline = Deadline.shortOf(within);
            Hashtable<String, Object> environment = environment(deadline);
            new DirectorySockets("ldaps".equalsIgnoreCase(url.getScheme()), deadline).during(() -> look(environment));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return Outcome.up("answered in " + Written.duration(took)).with("answer.seconds", took.toNanos() / 1e9);
        } catch (IOException unreadable) {
            return down("the file of its password cannot be read", unreadable);
        } catch (AuthenticationException | NoPermissionException refused) {
            return down("the bind is refused", refused);
        } catch (NameNotFoundException none) {
            return down("there is no such entry", none);
        } catch (NamingException failed) {
            return down("no answer: " + words(failed), failed);
        }
    }

    private static Outcome down(String detail, Exception why) {
        LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: a directory", why);
        return Outcome.down(detail);
    }

    // The one that has no type of its own is an answer that does not come.
    private static String words(NamingException failed) {
        boolean late = failed.getClass() == NamingException.class && failed.getRootCause() == null;
        return NetworkFailure.words(late ? new TimeoutException() : failed);
    }

    @SuppressWarnings("BanJNDI") // the address is the operator's, and no object is made of what is found
    private void look(Hashtable<String, Object> environment) throws NamingException {
        InitialLdapContext context = new InitialLdapContext(environment, null);
        try {
            NamingEnumeration<?> found = context.search(new LdapName(base), "(objectClass=*)", itself());
            if (!found.hasMore()) {
                throw new NameNotFoundException();
            }
            found.close();
        } finally {
            context.close();
        }
    }

    // Without its attributes (RFC 4511, 4.5.1.8). An entry that must not be seen may be no error, but no entry either.
    private static SearchControls itself() {
        return new SearchControls(SearchControls.OBJECT_SCOPE, 1, 0, new String[] {"1.1"}, false, false);
    }

    @SuppressWarnings("JdkObsolete") // JNDI wants it
    private Hashtable<String, Object> environment(Deadline deadline) throws IOException {
        Hashtable<String, Object> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        environment.put(Context.PROVIDER_URL, url.toString());
        environment.put(Context.REFERRAL, "ignore");
        environment.put("java.naming.ldap.factory.socket", DirectorySockets.class.getName());
        // A little earlier than the connection ends, so that the client itself says that no answer comes.
        environment.put("com.sun.jndi.ldap.read.timeout", String.valueOf(Math.max(1, deadline.millisLeft() * 3L / 4)));
        if (login != null) {
            environment.put(Context.SECURITY_AUTHENTICATION, "simple");
            environment.put(Context.SECURITY_PRINCIPAL, login.user());
            environment.put(Context.SECURITY_CREDENTIALS, password(login));
        }
        return environment;
    }

    // A bind with a name and no password is anonymous (RFC 4513, 5.1.2), and would seem to work.
    private static String password(Login login) throws IOException {
        String password = login.password().read();
        if (password.isEmpty()) {
            throw new IOException("the file is empty");
        }
        return password;
    }
}
