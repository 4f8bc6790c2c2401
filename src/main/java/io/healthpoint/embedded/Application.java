package io.healthpoint.embedded;

import io.healthpoint.Healthpoint;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.keys.kinds.Address;
import io.healthpoint.ports.ListenAddress;
import io.healthpoint.run.LiveRegistry;
import io.healthpoint.settings.Settings;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The container and the server together, started and stopped in order. */
final class Application implements AutoCloseable {

    private final @Nullable SeContainer ownContainer;
    private final @Nullable EmbeddedServer server;
    private final URI uri;

    private Application(@Nullable SeContainer ownContainer, @Nullable EmbeddedServer server, URI uri) {
        this.ownContainer = ownContainer;
        this.server = server;
        this.uri = uri;
    }

    static Application start() {
        SeContainer own = isContainerRunning() ? null : startContainer();
        try {
            return serve(own, CDI.current());
        } catch (RuntimeException | Error failure) {
            closeAfter(failure, own);
            throw failure;
        }
    }

    URI uri() {
        return uri;
    }

    /** Ready goes down first, then the server serves on for the drain delay, then all ends. */
    @Override
    public void close() {
        CDI<Object> container = CDI.current();
        container.select(Healthpoint.class).get().drain();
        pause(container.select(Settings.class).get().runs().drainDelay());
        if (server != null) {
            server.close();
        }
        closeIfOwn(ownContainer);
    }

    private static void pause(Duration delay) {
        try {
            TimeUnit.NANOSECONDS.sleep(delay.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeAfter(Throwable failure, @Nullable SeContainer container) {
        try {
            closeIfOwn(container);
        } catch (RuntimeException another) {
            failure.addSuppressed(another); // the first one is the one to mend
        }
    }

    private static void closeIfOwn(@Nullable SeContainer container) {
        if (container != null) {
            container.close();
        }
    }

    private static boolean isContainerRunning() {
        try {
            return CDI.current() != null;
        } catch (IllegalStateException none) {
            return false;
        }
    }

    private static SeContainer startContainer() {
        try {
            return SeContainerInitializer.newInstance()
                    // This class stops things in order; a hook of Weld's own would run beside it.
                    .addProperty("org.jboss.weld.se.shutdownHook", false)
                    .initialize();
        } catch (RuntimeException refused) {
            throw new StartFailure(messageOf(refused), refused);
        }
    }

    private static Application serve(@Nullable SeContainer own, CDI<Object> container) {
        if (container.select(LiveRegistry.class).get().isEmpty()) {
            throw new StartFailure(
                    "no health check found; annotate a method of a bean with @HealthCheck, give the bean a"
                            + " scope such as @ApplicationScoped, and put META-INF/beans.xml beside its classes");
        }
        Settings settings = container.select(Settings.class).get();
        if (!Mount.of(settings).isPublic()) {
            return new Application(own, null, listener(settings));
        }
        EmbeddedServer server = startServer(container, settings.embedded());
        return new Application(own, server, server.uri());
    }

    // Without the other there is this one: else the container had not started.
    private static URI listener(Settings settings) {
        ListenAddress address = ListenAddress.of(settings.listener().orElseThrow());
        return address.uri(address.port(), "/" + settings.answers().path() + "/");
    }

    private static EmbeddedServer startServer(CDI<Object> container, Address address) {
        try {
            return EmbeddedServer.start(container);
        } catch (IOException | UnresolvedAddressException refused) {
            throw new StartFailure(
                    "cannot listen at " + address.host() + " port " + address.port() + ": " + reason(address, refused)
                            + "; set " + GlobalKeys.HOST.name() + " or " + GlobalKeys.PORT.name(),
                    refused);
        }
    }

    private static String reason(Address address, Exception refused) {
        return ListenAddress.of(address).isKnown() ? refused.toString() : "no such host is known here";
    }

    // The container wraps what our extension said in words of its own.
    private static String messageOf(Throwable refused) {
        String message = String.valueOf(refused.getMessage());
        int own = message.indexOf("healthpoint cannot start");
        return own < 0
                ? "the application cannot start: " + message
                : message.substring(own).strip();
    }
}
