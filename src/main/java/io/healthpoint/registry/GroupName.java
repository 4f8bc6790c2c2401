package io.healthpoint.registry;

import io.healthpoint.Groups;
import java.util.Set;
import java.util.regex.Pattern;

/** The one rule for names of groups: what can stand in a URL unescaped (RFC 3986, section 2.3). */
public final class GroupName {

    /** The rule in words, for messages. */
    public static final String RULE =
            "a group's name consists of letters, digits, '-', '_', '.' and '~' and begins with a letter or a digit";

    /** The name under which the instances of a fleet are asked for, where there is one. */
    public static final String FLEET = "fleet";

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]*");
    static final Set<String> BUILT_IN = Set.of(Groups.LIVE, Groups.READY, Groups.STARTED);

    private GroupName() {}

    /**
     * Tells whether a group may be called so.
     *
     * @param name any text
     * @return whether it follows the rule
     */
    public static boolean isValid(String name) {
        return SHAPE.matcher(name).matches();
    }

    /**
     * Tells whether a group exists even where no check belongs to it.
     *
     * @param name any text
     * @return whether it is one of {@link Groups}
     */
    public static boolean isBuiltIn(String name) {
        return BUILT_IN.contains(name);
    }
}
