/** What a fleet of many instances costs the store that they share and whoever asks for it, with stores for real. */
package io.healthpoint.bench.fleet;
