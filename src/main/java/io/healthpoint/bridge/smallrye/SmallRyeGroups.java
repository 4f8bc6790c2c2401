package io.healthpoint.bridge.smallrye;

import io.healthpoint.configuration.Configuration;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.health.api.Wellness;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The groups that SmallRye's qualifiers mean. Wellness is one with the address that SmallRye gives it. */
final class SmallRyeGroups {

    /** Names the group of those that name none, whatever else they are. */
    static final String DEFAULT_GROUP = "io.smallrye.health.defaultHealthGroup";

    private static final String WELLNESS = "well";

    private SmallRyeGroups() {}

    static Set<String> of(Set<Annotation> qualifiers) {
        boolean isWellness = qualifiers.stream().anyMatch(Wellness.class::isInstance);
        Stream<String> wellness = isWellness ? Stream.of(WELLNESS) : Stream.empty();
        return Stream.concat(wellness, named(qualifiers).stream()).collect(Collectors.toSet());
    }

    private static Set<String> named(Set<Annotation> qualifiers) {
        Set<String> named = qualifiers.stream()
                .filter(HealthGroup.class::isInstance)
                .map(qualifier -> ((HealthGroup) qualifier).value())
                .collect(Collectors.toSet());
        return named.isEmpty()
                ? Configuration.find().value(DEFAULT_GROUP).map(Set::of).orElse(Set.of())
                : named;
    }
}
