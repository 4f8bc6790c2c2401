package io.healthpoint.it.servers;

import io.healthpoint.it.servers.matrix.Check;
import java.util.Arrays;
import java.util.List;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * One application of the matrix, with and without our JAR: {@code b-with.war} and {@code b-without.war}.
 *
 * @param shape how it uses servlets and JAX-RS
 * @param stack what it brings along
 */
record Application(Matrix shape, Stack stack) {

    /** Those that this server deploys at all: Jetty refuses a servlet without a class. */
    static List<Application> all() {
        return Arrays.stream(Matrix.values())
                .filter(shape -> shape != Matrix.I || !Server.is("jetty"))
                .flatMap(shape -> shape.stacks().stream().map(stack -> new Application(shape, stack)))
                .toList();
    }

    String without() {
        return "/" + name() + "-without";
    }

    String with() {
        return "/" + name() + "-with";
    }

    WebArchive warWithout() {
        return shape.fill(base(without()));
    }

    WebArchive warWith() {
        return Archives.withHealthpoint(
                shape.fill(base(with())),
                "healthpoint.basicauth.username=" + this,
                "healthpoint.basicauth.password=secret of " + this);
    }

    private WebArchive base(String context) {
        return Archives.war(context.substring(1), stack)
                .addClass(Check.class)
                .addAsWebResource(new StringAsset("the first page"), "index.html")
                .addAsWebResource(new StringAsset("another page"), "static/page.html");
    }

    private String name() {
        return toString().toLowerCase();
    }

    @Override
    public String toString() {
        return stack == Stack.NOTHING ? shape.name() : shape + "-" + stack;
    }
}
