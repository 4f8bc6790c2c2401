package io.healthpoint.fleet.entry;

import io.healthpoint.fleet.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The names of our entries in a store that may hold others. A form that older versions cannot read begins otherwise. */
public final class EntryKey {

    /** With what the entries of instances begin. */
    public static final String NODES = "healthpoint/1/node/";

    private static final String CHECKS = "healthpoint/1/check/";
    private static final int LONGEST_BEGINNING = 150;

    private EntryKey() {}

    /**
     * The entry of an instance.
     *
     * @param node its name
     * @return its key
     */
    public static String ofNode(String node) {
        return NODES + node;
    }

    /**
     * Whose entry it is.
     *
     * @param key any
     * @return empty where it is no instance's
     */
    public static Optional<String> node(String key) {
        return key.startsWith(NODES) && key.length() > NODES.length()
                ? Optional.of(key.substring(NODES.length()))
                : Optional.empty();
    }

    /**
     * The lease of a check.
     *
     * @param name its name
     * @return its key; of a long name the beginning and a digest
     */
    public static String ofCheck(String name) {
        String key = CHECKS + name;
        return key.length() <= Store.LONGEST_KEY ? key : key.substring(0, LONGEST_BEGINNING) + "~" + digest(name);
    }

    private static String digest(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every Java platform has SHA-256", none);
        }
    }
}
