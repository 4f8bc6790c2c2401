package io.healthpoint.types;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.keys.CheckKeys;
import io.healthpoint.keys.Key;
import io.healthpoint.keys.NearestName;
import io.healthpoint.keys.Values;
import io.healthpoint.registry.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What may be wrong with a built-in check. */
final class TypeFaults {

    private TypeFaults() {}

    static Fault unknownType(String name, String type) {
        String key = CheckKeys.TYPE.of(name).name();
        return new Fault(
                "HEALTHPOINT-014",
                "setting %s must be one of %s".formatted(key, String.join(", ", CheckTypes.names())),
                '"' + type + '"' + NearestName.hint(type, CheckTypes.names()),
                "write the name of a type",
                key);
    }

    static List<Fault> of(BuiltIn builtIn, Configuration configuration) {
        List<Fault> faults = new ArrayList<>();
        Optional<Fault> missing = missingApi(builtIn);
        if (missing.isPresent()) {
            return List.of(missing.get());
        }
        Values values = new Values(configuration, faults::add);
        builtIn.type().keys().forEach(key -> values.find(key.of(builtIn.name())));
        unknownKeys(builtIn, configuration).forEach(faults::add);
        missingKeys(builtIn).forEach(faults::add);
        brokenRules(builtIn).forEach(faults::add);
        return faults;
    }

    private static Stream<Fault> unknownKeys(BuiltIn builtIn, Configuration configuration) {
        List<String> known = Stream.concat(CheckKeys.ALL.stream(), builtIn.type().keys().stream())
                .map(Key::name)
                .toList();
        return StreamSupport.stream(configuration.names().spliterator(), false)
                .flatMap(name -> CheckKeys.parse(name).stream())
                .filter(named -> named.check().equals(builtIn.name()))
                .map(CheckKeys.Named::key)
                .filter(key -> !known.contains(key) && !builtIn.type().has(key))
                .sorted()
                .map(key -> new Fault(
                        "HEALTHPOINT-015",
                        "a check of type %s must have keys of its own alone"
                                .formatted(builtIn.type().name()),
                        '"' + key + '"' + NearestName.hint(key, known),
                        "correct the key or remove it",
                        CheckKeys.name(builtIn.name(), key)));
    }

    private static Stream<Fault> missingKeys(BuiltIn builtIn) {
        return builtIn.type().keys().stream()
                .filter(key -> key.required() && !builtIn.given().has(key))
                .map(key -> new Fault(
                        "HEALTHPOINT-016",
                        "a check of type %s must have %s"
                                .formatted(builtIn.type().name(), key.name()),
                        "none",
                        "set it: " + key.kind().allowed(),
                        key.of(builtIn.name()).name()));
    }

    private static Stream<Fault> brokenRules(BuiltIn builtIn) {
        return builtIn.type().rules().stream().flatMap(rule -> rule.breach().apply(builtIn.given()).stream()
                .map(found -> new Fault(
                        "HEALTHPOINT-016",
                        "a check of type %s must %s".formatted(builtIn.type().name(), rule.words()),
                        found,
                        rule.remedy(),
                        CheckKeys.TYPE.of(builtIn.name()).name())));
    }

    private static Optional<Fault> missingApi(BuiltIn builtIn) {
        return builtIn.type().apis().stream()
                .filter(api -> !isThere(api))
                .findFirst()
                .map(api -> new Fault(
                        "HEALTHPOINT-017",
                        "a check of type %s must have its API"
                                .formatted(builtIn.type().name()),
                        "no " + api,
                        "add what brings it: a feature or profile of the server, a library of the application, or a"
                                + " module of the JDK; or remove the check",
                        CheckKeys.TYPE.of(builtIn.name()).name()));
    }

    static boolean isThere(String api) {
        try {
            Class.forName(api, false, TypeFaults.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
