package io.healthpoint.it.fleet;

import org.junit.jupiter.api.Tag;

/** Three instances that share a map of Hazelcast. */
@Tag("engine")
class HazelcastIT extends GridContract {

    HazelcastIT() {
        super("hazelcast");
    }
}
