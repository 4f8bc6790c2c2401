package io.healthpoint.it.fleet;

/** Three instances that share a map of Hazelcast. */
class HazelcastIT extends GridContract {

    HazelcastIT() {
        super("hazelcast");
    }
}
