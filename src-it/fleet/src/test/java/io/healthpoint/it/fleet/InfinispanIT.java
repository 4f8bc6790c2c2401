package io.healthpoint.it.fleet;

/** Three instances that share a cache of Infinispan. */
class InfinispanIT extends GridContract {

    InfinispanIT() {
        super("infinispan");
    }
}
