package io.healthpoint.access.password;

/** The one user's name and password that see details. Thread-safe. */
public final class BasicCredentials {

    private final Secret username;
    private final Password password;

    /**
     * Takes a pair.
     *
     * @param username the user's name
     * @param password what compares passwords with the right one
     */
    public BasicCredentials(String username, Password password) {
        this.username = new Secret(username);
        this.password = password;
    }

    /** Compares passwords, plain or hashed. */
    public interface Password {
        /**
         * Compares.
         *
         * @param sent any text
         * @param suspect whether it comes from where a login has failed lately
         * @return {@link Match#BUSY} where others are being compared and this one has not been
         */
        Match compare(String sent, boolean suspect);
    }

    /**
     * Takes a pair as it is configured.
     *
     * @param username empty = none
     * @param password plain or a {@link PasswordHash}, empty = none
     * @return a pair that matches nothing, where a half of it is empty
     */
    public static BasicCredentials of(String username, String password) {
        boolean whole = !username.isEmpty() && !password.isEmpty();
        return new BasicCredentials(username, whole ? passwordOf(password) : (sent, suspect) -> Match.NO);
    }

    /**
     * Compares. No short cut: a wrong name takes as long as a wrong password, and tells as little where nobody has looked.
     *
     * @param name as sent
     * @param secret the password, as sent
     * @param suspect whether they come from where a login has failed lately
     * @return {@link Match#YES} where both are right
     */
    public Match compare(String name, String secret, boolean suspect) {
        Match right = password.compare(secret, suspect);
        boolean named = username.matches(name);
        return right == Match.YES && !named ? Match.NO : right;
    }

    private static Password passwordOf(String password) {
        Secret plain = new Secret(password);
        return PasswordHash.parse(password)
                .<Password>map(hash -> new RememberedHash(hash::matches))
                .orElse((sent, suspect) -> Match.of(plain.matches(sent)));
    }
}
