package io.healthpoint.kit.stage;

import io.healthpoint.keys.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the check that a test means.
 *
 * @param all the names there are, sorted
 */
public record CheckNames(Collection<String> all) {

    /**
     * Finds a name.
     *
     * @param given a check's name, or its last part: {@code userSignup} for {@code com.acme.SignupHealth.userSignup}
     * @return the whole name
     * @throws IllegalArgumentException where no check is called so, or several
     */
    public String find(String given) {
        List<String> found = all.contains(given)
                ? List.of(given)
                : all.stream().filter(name -> name.endsWith('.' + given)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.isEmpty() ? unknown(given) : ambiguous(given, found));
        }
        return found.get(0);
    }

    private String unknown(String given) {
        List<String> right = Stream.concat(all.stream(), all.stream().map(CheckNames::lastPart))
                .distinct()
                .toList();
        String rest = all.isEmpty() ? "; there is none at all" : "; there are: " + String.join(", ", all);
        return "there is no check \"" + given + '"' + NearestName.hint(given, right) + rest;
    }

    private static String ambiguous(String given, List<String> found) {
        return "\"" + given + "\" may be any of these, write more of its name: " + String.join(", ", found);
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
