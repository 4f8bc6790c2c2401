package io.healthpoint.it.servers.directory;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.descriptor.api.Descriptor;

/** Starts the server as a process of its own, and tells by its log when it has taken an application, or let it go. */
public class DirectoryContainer implements DeployableContainer<DirectoryConfiguration> {

    private static final int LIMIT_SECONDS = 120;

    private DirectoryConfiguration configuration;
    private Process server;

    @Override
    public Class<DirectoryConfiguration> getConfigurationClass() {
        return DirectoryConfiguration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public void setup(DirectoryConfiguration told) {
        configuration = told;
    }

    @Override
    public void start() throws LifecycleException {
        try {
            Files.createDirectories(log().getParent());
            Files.createDirectories(Path.of(configuration.getDirectory()));
            server = new ProcessBuilder(configuration.getCommand().strip().split("\\s+"))
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
            await(configuration.getStarted(), 0);
        } catch (IOException | IllegalStateException failure) {
            throw new LifecycleException("the server does not start", failure);
        }
    }

    @Override
    public void stop() throws LifecycleException {
        server.destroy();
        try {
            if (!server.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
                throw new LifecycleException("the server does not stop");
            }
        } catch (InterruptedException interrupted) {
            throw new LifecycleException("interrupted", interrupted);
        }
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        try {
            int from = lines().length();
            File unfinished =
                    File.createTempFile("application", null, log().getParent().toFile());
            archive.as(ZipExporter.class).exportTo(unfinished, true);
            // Whole at once: the server looks at any time.
            Files.move(unfinished.toPath(), place(archive), StandardCopyOption.ATOMIC_MOVE);
            await(of(archive, configuration.getDeployed() + "|" + configuration.getFailed()), from);
            if (Pattern.compile(of(archive, configuration.getFailed()))
                    .matcher(lines().substring(from))
                    .find()) {
                Files.delete(place(archive));
                throw new IllegalStateException("it does not start, see the log of the server");
            }
            return new ProtocolMetaData().addContext(new HTTPContext("127.0.0.1", 0));
        } catch (IOException | IllegalStateException failure) {
            throw new DeploymentException("not deployed: " + archive.getName(), failure);
        }
    }

    @Override
    public void undeploy(Archive<?> archive) throws DeploymentException {
        try {
            int from = lines().length();
            Files.delete(place(archive));
            await(of(archive, configuration.getUndeployed()), from);
            awaitRemovalOf(place(archive).resolveSibling(archive.getName().replace(".war", "")));
        } catch (IOException | IllegalStateException failure) {
            throw new DeploymentException("not undeployed: " + archive.getName(), failure);
        }
    }

    @Override
    public void deploy(Descriptor descriptor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void undeploy(Descriptor descriptor) {
        throw new UnsupportedOperationException();
    }

    private Path place(Archive<?> archive) {
        return Path.of(configuration.getDirectory(), archive.getName());
    }

    private Path log() {
        return Path.of(configuration.getLog());
    }

    private static String of(Archive<?> archive, String line) {
        String name = archive.getName().replace(".war", "");
        return line.replace("NAME", name).replace("CONTEXT", name.equals("ROOT") ? "" : "/" + name);
    }

    private String lines() throws IOException {
        return Files.readString(log(), StandardCharsets.ISO_8859_1);
    }

    private void await(String line, int from) throws IOException {
        Pattern expected = Pattern.compile(line);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!expected.matcher(lines().substring(from)).find()) {
            if (System.nanoTime() > end || !server.isAlive()) {
                throw new IllegalStateException("the log of the server has no line " + line);
            }
            pause();
        }
    }

    // Tomcat says so before it stops the application, and removes last what it has unpacked.
    private static void awaitRemovalOf(Path unpacked) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (Files.exists(unpacked) && System.nanoTime() < end) {
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
