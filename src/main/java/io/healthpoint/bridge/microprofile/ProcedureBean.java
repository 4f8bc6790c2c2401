package io.healthpoint.bridge.microprofile;

import io.healthpoint.Policy;
import io.healthpoint.beans.BeanInstance;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.GroupName;
import io.healthpoint.registry.Procedure;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessSessionBean;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A bean that is a health check procedure.
 *
 * @param bean a class, a producer's product, or what another extension made
 * @param dialect of its type
 * @param name its class, or the class and name of its producer; several beans may have one
 * @param origin the place in the code
 * @param isSessionBean whether it is an Enterprise Bean
 * @param groups as the code names them, whether a group may be called so or not; without any it is not active
 */
record ProcedureBean(
        Bean<?> bean, Dialect dialect, String name, String origin, boolean isSessionBean, Set<String> groups) {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    static ProcedureBean of(ProcessBean<?> event, Dialect dialect) {
        Optional<Member> producer = event.getAnnotated() instanceof AnnotatedMember<?> member
                ? Optional.of(member.getJavaMember())
                : Optional.empty();
        return of(event.getBean(), producer, event instanceof ProcessSessionBean<?>, dialect);
    }

    /** The same for a bean that no event tells of. */
    static ProcedureBean of(Bean<?> bean, Optional<Member> producer, boolean isSessionBean, Dialect dialect) {
        String type = bean.getBeanClass().getName();
        return producer.map(member -> new ProcedureBean(
                        bean, dialect, type + '.' + member.getName(), member.toString(), isSessionBean, Set.of()))
                .orElseGet(() -> new ProcedureBean(bean, dialect, type, type, isSessionBean, Set.of()));
    }

    private ProcedureBean in(Set<String> groups) {
        return new ProcedureBean(bean, dialect, name, origin, isSessionBean, groups);
    }

    /** Those that belong to a group; sorted, so that beans of one name get the same numbers at each start. */
    static List<ProcedureBean> active(Collection<ProcedureBean> found, List<Dialect> dialects) {
        return found.stream()
                .map(bean -> bean.in(Dialect.groups(dialects, bean.bean().getQualifiers())))
                .filter(bean -> !bean.groups().isEmpty())
                .sorted(Comparator.comparing(ProcedureBean::origin))
                .toList();
    }

    /** One check a bean; those after the first of a name get a number, for a check's name is unique. */
    static List<Check> checks(List<ProcedureBean> beans, BeanManager manager) {
        Map<String, Integer> seen = new HashMap<>();
        List<Check> checks = new ArrayList<>();
        for (ProcedureBean bean : beans) {
            bean.warn();
            int number = seen.merge(bean.name(), 1, Integer::sum);
            checks.add(bean.check(number == 1 ? bean.name() : bean.name() + '#' + number, manager));
        }
        return checks;
    }

    // The application ran before with groups that no request can ask for, so it starts; the operator should know.
    private void warn() {
        warnings().forEach(warning -> LOGGER.log(System.Logger.Level.WARNING, "healthpoint: " + warning));
    }

    private Check check(String unique, BeanManager manager) {
        String[] valid = groups.stream().filter(GroupName::isValid).toArray(String[]::new);
        BeanInstance instance = new BeanInstance(bean, dialect.type(), isSessionBean, manager);
        Procedure procedure = new HealthProcedure(instance, dialect);
        return new Check(unique, Policy.DEFAULT.inGroups(valid), origin, procedure);
    }

    private List<String> warnings() {
        return groups.stream()
                .filter(group -> !GroupName.isValid(group))
                .sorted()
                .map(group -> origin + " is not in group \"" + group + "\": " + GroupName.RULE
                        + "; give the group another name, or set healthpoint.checks.\"" + name + "\".groups")
                .toList();
    }
}
