package app;

import io.healthpoint.Fleet;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import org.infinispan.Cache;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.configuration.global.ShutdownHookBehavior;
import org.infinispan.manager.DefaultCacheManager;

/** A member of Infinispan in each instance. */
@ApplicationScoped
public class Grid {

    private DefaultCacheManager caches;

    @PostConstruct
    void join() {
        GlobalConfigurationBuilder global = GlobalConfigurationBuilder.defaultClusteredBuilder();
        global.transport().clusterName("fleet").addProperty("configurationFile", "fleet-jgroups.xml");
        // The container ends it, once nothing needs it any more.
        global.shutdown().hookBehavior(ShutdownHookBehavior.DONT_REGISTER);
        caches = new DefaultCacheManager(global.build());
        Configuration replicated = new ConfigurationBuilder()
                .clustering()
                .cacheMode(CacheMode.REPL_SYNC)
                .build();
        caches.defineConfiguration("fleet", replicated);
    }

    /** With the application, not with its first use. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object starting) {}

    @PreDestroy
    void leave() {
        caches.stop();
    }

    @Produces
    @Fleet
    @ApplicationScoped
    Cache<String, String> shared() {
        return caches.getCache("fleet");
    }
}
