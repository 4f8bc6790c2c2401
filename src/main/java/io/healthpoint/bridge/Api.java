package io.healthpoint.bridge;

/** An API of others, which an application may have or not. */
public final class Api {

    private Api() {}

    /**
     * Tells whether a type can be linked to from here.
     *
     * @param type its name
     * @return whether this library's class loader sees it
     */
    public static boolean isPresent(String type) {
        try {
            Class.forName(type, false, Api.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
