package io.healthpoint.render.page.words;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A check's name, of which people read the class and the method.
 *
 * @param whole the name
 * @param prefix its package with the dot, where the name is one of a method; else empty
 * @param rest what follows
 */
public record CheckName(String whole, String prefix, String rest) {

    /**
     * Reads a name.
     *
     * @param name any
     * @return with its package apart where it has one: lower case, dots, then a class
     */
    public static CheckName of(String name) {
        int begin = 0;
        for (int dot = name.indexOf('.'); dot > begin && isPackage(name, begin, dot); dot = name.indexOf('.', begin)) {
            begin = dot + 1;
        }
        boolean isMethod = begin > 0 && begin < name.length() && Character.isUpperCase(name.charAt(begin));
        return isMethod
                ? new CheckName(name, name.substring(0, begin), name.substring(begin))
                : new CheckName(name, "", name);
    }

    /**
     * Makes the address of the check's own page, within its group.
     *
     * @param name of a check
     * @return a relative reference
     */
    public static String link(String name) {
        return "?test=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /**
     * Writes the name, its package small; it may break before its last part.
     *
     * @param page where
     */
    public void write(Html page) {
        if (!prefix.isEmpty()) {
            page.element("<small>", prefix).raw("<wbr>");
        }
        int end = rest.lastIndexOf('.') + 1;
        page.text(rest.substring(0, end)).raw(end == 0 ? "" : "<wbr>").text(rest.substring(end));
    }

    private static boolean isPackage(String name, int begin, int end) {
        return Character.isLowerCase(name.charAt(begin))
                && name.substring(begin, end).chars().allMatch(Character::isJavaIdentifierPart);
    }
}
