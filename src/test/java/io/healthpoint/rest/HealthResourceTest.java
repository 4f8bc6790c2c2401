package io.healthpoint.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Healthpoint;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.assembly.Assembly;
import io.healthpoint.registry.RequestScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Path;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The resource in Jersey, whose thread leaves before the check has ended. */
@Timeout(60)
class HealthResourceTest {

    private static final int NONE = 0;

    private final CountDownLatch left = new CountDownLatch(1);
    private final SeContainer container = SeContainerInitializer.newInstance()
            .disableDiscovery()
            .addBeanClasses(Assembly.class, HealthResourceProducer.class, Application.class)
            .initialize();
    private volatile int status = NONE;

    @ApplicationScoped
    static class Application {
        @Produces
        RequestScope requestScope() {
            return RequestScope.UNUSED;
        }
    }

    @Path("/")
    public record Mounted(HealthResource resource) {
        @Path("health")
        public HealthResource health() {
            return resource;
        }
    }

    @AfterEach
    void stop() {
        container.close();
    }

    @Test
    void aRequestOfServletsIsLeftWithTheStatusOfOneThatNobodyHasAnswered() throws Exception {
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (self, method, arguments) -> {
                    status = method.getName().equals("setStatus") ? (int) arguments[0] : status;
                    return null;
                });
        Future<ContainerResponse> answer = asked(mounted().register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(response).to(HttpServletResponse.class);
            }
        }));

        assertThat(answer).isNotDone();
        assertThat(status).isEqualTo(503);
        left.countDown();
        assertThat(answer.get(30, TimeUnit.SECONDS).getStatus()).isEqualTo(500);
    }

    @Test
    void whereNoContainerOfServletsIsThereItAnswersAsWell() throws Exception {
        Future<ContainerResponse> answer = asked(mounted());

        left.countDown();
        assertThat(answer.get(30, TimeUnit.SECONDS).getStatus()).isEqualTo(500);
        assertThat(status).isEqualTo(NONE);
    }

    private ResourceConfig mounted() {
        return new ResourceConfig()
                .register(new Mounted(container.select(HealthResource.class).get()));
    }

    private Future<ContainerResponse> asked(ResourceConfig application) {
        container.select(Healthpoint.class).get().register("slow", Policy.DEFAULT, () -> {
            left.await();
            return Outcome.down("at last");
        });
        ApplicationHandler jersey = new ApplicationHandler(application);
        URI root = URI.create("http://localhost/");
        return jersey.apply(new ContainerRequest(
                root,
                root.resolve("health/ready"),
                "GET",
                null,
                new MapPropertiesDelegate(),
                jersey.getConfiguration()));
    }
}
