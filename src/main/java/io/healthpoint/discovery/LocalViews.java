package io.healthpoint.discovery;

import java.util.List;

/**
 * The local views of a session bean, and whether a method is in one of them: only that has its proxy (Jakarta Enterprise
 * Beans 4.0 Core, section 4.9).
 *
 * @param ofClass whether it has the no-interface view, which consists of the public methods of the class
 * @param interfaces the names of its local business interfaces
 * @param haveIt whether one of them has the method
 */
public record LocalViews(boolean ofClass, List<String> interfaces, boolean haveIt) {

    /** Copies the names. */
    public LocalViews {
        interfaces = List.copyOf(interfaces);
    }

    String text() {
        if (ofClass) {
            return "the public methods of the class";
        }
        return interfaces.isEmpty() ? "none that is local" : String.join(", ", interfaces);
    }

    String remedy(boolean isPublic) {
        if (ofClass) {
            return "make it public";
        }
        String where =
                interfaces.isEmpty() ? "add a local business interface that declares it" : "declare it in " + text();
        return (isPublic ? "" : "make it public and ") + where + ", or annotate the class with @LocalBean";
    }
}
