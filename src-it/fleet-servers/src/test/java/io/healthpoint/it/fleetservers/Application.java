package io.healthpoint.it.fleetservers;

import app.Once;
import java.io.File;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application, packed. */
final class Application {

    private final WebArchive war = ShrinkWrap.create(WebArchive.class, "shop.war")
            .addClass(Once.class)
            .addAsWebInfResource(new StringAsset(""), "beans.xml")
            .addAsLibrary(new File(System.getProperty("it.jar")));

    Application with(String webXml) {
        war.setWebXML(new StringAsset(webXml));
        return this;
    }

    /** Writes it there, into a file that is whole once it has that name. */
    void writeTo(Path directory) {
        File unfinished = directory.resolve("shop.unfinished").toFile();
        war.as(ZipExporter.class).exportTo(unfinished, true);
        unfinished.renameTo(directory.resolve("shop.war").toFile());
    }
}
