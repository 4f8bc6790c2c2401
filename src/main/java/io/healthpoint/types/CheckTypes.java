package io.healthpoint.types;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All types of built-in checks. */
public final class CheckTypes {

    /** As tables show them. */
    public static final List<CheckType> ALL = Stream.of(
                    DatabaseTypes.ALL, NetworkTypes.ALL, MessagingTypes.ALL, MachineTypes.ALL, ProcessTypes.ALL)
            .flatMap(List::stream)
            .toList();

    private CheckTypes() {}

    /**
     * Finds a type.
     *
     * @param name what an operator writes; case makes no difference
     * @return empty where there is none of that name
     */
    public static Optional<CheckType> named(String name) {
        return ALL.stream().filter(type -> type.name().equalsIgnoreCase(name)).findFirst();
    }

    static List<String> names() {
        return ALL.stream().map(CheckType::name).toList();
    }
}
