package io.healthpoint.it.fleet;

import org.junit.jupiter.api.Tag;

/** Three instances that share a cache of Infinispan. */
@Tag("engine")
class InfinispanIT extends GridContract {

    InfinispanIT() {
        super("infinispan");
    }
}
