package io.healthpoint.bench;

/** Placeholder. */
final class SlowBench {
    static void main() {}
}
