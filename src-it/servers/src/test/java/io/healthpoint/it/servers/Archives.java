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
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml");
    }

    static WebArchive withHealthpoint(WebArchive war, String... settings) {
        // GlassFish refuses an EAR in which two WARs have a library of one name.
        return war.addAsLibrary(JAR, "healthpoint-in-" + war.getName().replace(".war", ".jar"))
                .addAsResource(new StringAsset(String.join("\n", settings)), "META-INF/microprofile-config.properties");
    }
}
