package io.healthpoint.it.servers;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What every application of the tests has in common. */
final class Archives {

    static final File JAR = new File(System.getProperty("it.jar"));

    private static final String BEANS = "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"3.0\""
            + " bean-discovery-mode=\"annotated\"/>";

    private Archives() {}

    static WebArchive war(String name) {
        return war(name, Stack.full());
    }

    static WebArchive war(String name, Stack stack) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml")
                .addAsLibraries(stack.files());
    }

    static WebArchive atRoot() {
        return at("/", "ROOT");
    }

    /** Each server has a file of its own for the context root; TomEE and Payara Micro go by the name. */
    static WebArchive at(String root, String name) {
        String glassfish = "<glassfish-web-app><context-root>" + root + "</context-root></glassfish-web-app>";
        String liberty = "<web-ext xmlns=\"http://websphere.ibm.com/xml/ns/javaee\" version=\"1.1\">"
                + "<context-root uri=\"" + root + "\"/></web-ext>";
        String wildfly = "<jboss-web><context-root>" + root + "</context-root></jboss-web>";
        return war(name)
                .addAsWebInfResource(new StringAsset(glassfish), "glassfish-web.xml")
                .addAsWebInfResource(new StringAsset(liberty), "ibm-web-ext.xml")
                .addAsWebInfResource(new StringAsset(wildfly), "jboss-web.xml");
    }

    static WebArchive withHealthpoint(WebArchive war, String... settings) {
        // GlassFish refuses an EAR in which two WARs have a library of one name.
        return war.addAsLibrary(JAR, "healthpoint-in-" + war.getName().replace(".war", ".jar"))
                .addAsResource(new StringAsset(String.join("\n", settings)), "META-INF/microprofile-config.properties");
    }
}
