package io.healthpoint.it.tck;

import java.io.File;
import org.jboss.arquillian.container.test.spi.client.deployment.ApplicationArchiveProcessor;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Puts the JAR, the API and the one setting that asks for the specification's form into every WAR of the TCK. */
public class JarsUnderTest implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(ApplicationArchiveProcessor.class, Processor.class);
    }

    /** Made by Arquillian. */
    public static class Processor implements ApplicationArchiveProcessor {

        // The setting lies in a JAR of its own: the configuration file of a WAR is the TCK's.
        @Override
        public void process(Archive<?> archive, TestClass test) {
            if (archive instanceof WebArchive war) {
                war.addAsLibraries(new File(System.getProperty("it.lib")).listFiles());
                war.addAsLibrary(ShrinkWrap.create(JavaArchive.class, "settings.jar")
                        .addAsResource(
                                new StringAsset("healthpoint.format=microprofile"),
                                "META-INF/microprofile-config.properties"));
            }
        }
    }
}
