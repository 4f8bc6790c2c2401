package io.healthpoint.bench;

/** Placeholder. */
final class BootBench {
    static void main() {}
}
