package io.healthpoint.keys.kinds;

/**
 * Where somebody listens.
 *
 * @param host name or address; of IPv6 without brackets or with them, as it was written
 * @param port 0 to 65535; to listen at, 0 = any free one
 */
public record Address(String host, int port) {}
