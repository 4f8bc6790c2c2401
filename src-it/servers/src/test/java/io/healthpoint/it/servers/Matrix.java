package io.healthpoint.it.servers;

import io.healthpoint.it.servers.matrix.Explicit;
import io.healthpoint.it.servers.matrix.OtherCheck;
import io.healthpoint.it.servers.matrix.OwnHealth;
import io.healthpoint.it.servers.matrix.OwnServlet;
import io.healthpoint.it.servers.matrix.Root;
import io.healthpoint.it.servers.matrix.Scanning;
import io.healthpoint.it.servers.matrix.ScanningAtHealth;
import io.healthpoint.it.servers.matrix.ScanningAtRoot;
import io.healthpoint.it.servers.matrix.Users;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Ways in which applications use servlets and JAX-RS. */
enum Matrix {
    /** No JAX-RS. */
    A(false, false) {
        @Override
        WebArchive fill(WebArchive war) {
            return war;
        }
    },
    /** JAX-RS that scans, at a path. */
    B(false, true) {
        @Override
        WebArchive fill(WebArchive war) {
            return war.addClasses(Scanning.class, Root.class, Users.class, OtherCheck.class);
        }
    },
    /** JAX-RS that scans, at the root, with static pages. */
    C(false, true) {
        @Override
        WebArchive fill(WebArchive war) {
            return war.addClasses(ScanningAtRoot.class, Users.class);
        }
    },
    /** JAX-RS that lists its classes. */
    D(false, true) {
        @Override
        WebArchive fill(WebArchive war) {
            return war.addClasses(Explicit.class, Root.class, Users.class);
        }
    },
    /** A web.xml that is complete: no annotations, no fragments. */
    F(false, false) {
        @Override
        WebArchive fill(WebArchive war) {
            return war.setWebXML(webXml("metadata-complete=\"true\"", ""));
        }
    },
    /** A servlet of the application's own has the path. */
    G(true, false) {
        @Override
        WebArchive fill(WebArchive war) {
            return war.addClasses(OwnServlet.class);
        }
    },
    /** JAX-RS of the application has the path. */
    H(true, true) {
        @Override
        WebArchive fill(WebArchive war) {
            return war.addClasses(ScanningAtHealth.class, Root.class, Users.class);
        }
    },
    /** JAX-RS by web.xml alone. */
    I(false, true) {
        @Override
        WebArchive fill(WebArchive war) {
            String name = "<servlet-name>jakarta.ws.rs.core.Application</servlet-name>";
            return war.addClasses(Root.class, Users.class)
                    .setWebXML(webXml(
                            "",
                            "<servlet>" + name + "</servlet><servlet-mapping>" + name
                                    + "<url-pattern>/rest/*</url-pattern></servlet-mapping>"));
        }
    },
    /** JAX-RS at the root, with a resource that has the path. */
    J(true, true) {
        @Override
        WebArchive fill(WebArchive war) {
            return war.addClasses(ScanningAtRoot.class, OwnHealth.class, Users.class);
        }
    },
    /** JAX-RS in a library of the application has the path. */
    K(true, true) {
        @Override
        WebArchive fill(WebArchive war) {
            return war.addAsLibrary(ShrinkWrap.create(JavaArchive.class, "own-health.jar")
                    .addClasses(ScanningAtHealth.class, Root.class, Users.class));
        }
    };

    /** Whether the application itself has the path. */
    final boolean isOwner;

    private final boolean hasJaxRs;

    Matrix(boolean isOwner, boolean hasJaxRs) {
        this.isOwner = isOwner;
        this.hasJaxRs = hasJaxRs;
    }

    abstract WebArchive fill(WebArchive war);

    /** What such an application may bring along. */
    List<Stack> stacks() {
        return hasJaxRs ? Stack.withJaxRs() : List.of(Stack.least());
    }

    static StringAsset webXml(String attribute, String content) {
        return new StringAsset("<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"5.0\" " + attribute
                + ">" + content + "</web-app>");
    }
}
