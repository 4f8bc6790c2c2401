package io.healthpoint.discovery;

import io.healthpoint.Fleet;
import io.healthpoint.Groups;
import io.healthpoint.Policy;
import io.healthpoint.Scope;
import io.healthpoint.keys.CheckKeys;
import io.healthpoint.keys.FleetKeys;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Fault;
import io.healthpoint.registry.GroupName;
import io.healthpoint.settings.Settings;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Looks for what is wrong with a fleet, and with checks that run once in it. */
final class FleetFaults {

    private FleetFaults() {}

    /**
     * Of the fleet.
     *
     * @param settings of the operator
     * @param checks those of the application, annotated and built in
     * @param beans the application's, all of them known
     */
    static List<Fault> of(Settings settings, Collection<Check> checks, BeanManager beans) {
        List<Fault> faults = new ArrayList<>();
        settings.fleet().ifPresent(fleet -> {
            missingBean(fleet, beans).ifPresent(faults::add);
            tooMany(fleet).ifPresent(faults::add);
            missingJson().ifPresent(faults::add);
            checks.stream()
                    .filter(check -> check.name().equals(GroupName.FLEET))
                    .forEach(check -> faults.add(taken(check)));
        });
        return faults;
    }

    /**
     * Of a check.
     *
     * @param check with the policy that holds
     * @param isInFleet whether the instances share a store
     */
    static List<Fault> of(Check check, boolean isInFleet) {
        Policy policy = check.policy();
        List<Fault> faults = new ArrayList<>();
        if (isInFleet && policy.groups().contains(GroupName.FLEET)) {
            faults.add(shadowed(check));
        }
        if (policy.scope() == Scope.FLEET && policy.groups().contains(Groups.LIVE)) {
            faults.add(live(check));
        }
        if (policy.scope() == Scope.FLEET
                && Objects.requireNonNull(policy.interval()).isZero()) {
            faults.add(withoutInterval(check));
        }
        return faults;
    }

    private static Fault taken(Check check) {
        return new Fault(
                "HEALTHPOINT-007",
                "the name of a check must be unique",
                "\"fleet\" twice, here and for the check that says how the store of the fleet is",
                "give this one another name, or leave out " + FleetKeys.STORE.name(),
                check.origin());
    }

    private static Fault shadowed(Check check) {
        return new Fault(
                "HEALTHPOINT-006",
                "no group may be called fleet where the instances are a fleet, for that is where they are asked for",
                "groups " + String.join(", ", check.policy().groups()),
                "give the group another name, or leave out " + FleetKeys.STORE.name(),
                check.origin());
    }

    private static Fault live(Check check) {
        return new Fault(
                "HEALTHPOINT-019",
                "a check of group live must not run once a fleet: another instance's fault is no reason to restart this one",
                "scope fleet, groups " + String.join(", ", check.policy().groups()),
                "take it out of group live, or leave its scope at instance; keys: "
                        + CheckKeys.GROUPS.of(check.name()).name() + ", "
                        + CheckKeys.SCOPE.of(check.name()).name(),
                check.origin());
    }

    private static Fault withoutInterval(Check check) {
        return new Fault(
                "HEALTHPOINT-020",
                "a check that runs once a fleet must have an interval",
                "none",
                "set one, such as interval = \"1m\", or "
                        + CheckKeys.INTERVAL.of(check.name()).name(),
                check.origin());
    }

    private static Optional<Fault> missingBean(Settings.Fleet fleet, BeanManager beans) {
        if (!fleet.store().equals(FleetKeys.BEAN)) {
            return Optional.empty();
        }
        Set<Bean<?>> found = beans.getBeans(Object.class, Fleet.Literal.INSTANCE);
        return isOne(found, beans)
                ? Optional.empty()
                : Optional.of(new Fault(
                        "HEALTHPOINT-021",
                        "with the value bean there must be exactly one bean with the qualifier @io.healthpoint.Fleet",
                        found.isEmpty() ? "none" : found.size() + " beans",
                        "produce one that all instances share: a ConcurrentMap, a cache or cache manager of JCache, or a"
                                + " DataSource; or name one in JNDI",
                        FleetKeys.STORE.name()));
    }

    // An alternative takes the place of others.
    private static boolean isOne(Set<Bean<?>> found, BeanManager beans) {
        try {
            return beans.resolve(found) != null;
        } catch (AmbiguousResolutionException several) {
            return false;
        }
    }

    private static Optional<Fault> tooMany(Settings.Fleet fleet) {
        return fleet.expect() == 0 || fleet.min() <= fleet.expect()
                ? Optional.empty()
                : Optional.of(new Fault(
                        "HEALTHPOINT-022",
                        "no more instances can be needed than are expected",
                        FleetKeys.MIN.name() + "=" + fleet.min() + ", " + FleetKeys.EXPECT.name() + "="
                                + fleet.expect(),
                        "lower the one or raise the other",
                        FleetKeys.MIN.name()));
    }

    // The API may be there without what implements it.
    private static Optional<Fault> missingJson() {
        try {
            Class.forName("jakarta.json.spi.JsonProvider").getMethod("provider").invoke(null);
            return Optional.empty();
        } catch (ReflectiveOperationException | LinkageError absent) {
            return Optional.of(new Fault(
                    "HEALTHPOINT-017",
                    "a fleet must have an implementation of Jakarta JSON Processing",
                    "none",
                    "add org.eclipse.parsson:parsson to the application",
                    FleetKeys.STORE.name()));
        }
    }
}
