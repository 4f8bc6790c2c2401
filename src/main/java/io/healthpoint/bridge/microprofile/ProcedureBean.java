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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    static ProcedureBean of(ProcessBean<?> event, Dialect dialect) {
        Bean<?> bean = event.getBean();
        String type = bean.getBeanClass().getName();
        if (event.getAnnotated() instanceof AnnotatedMember<?> producer) {
            Member member = producer.getJavaMember();
            String name = type + '.' + member.getName();
            return new ProcedureBean(bean, dialect, name, member.toString(), false, Set.of());
        }
        return new ProcedureBean(bean, dialect, type, type, event instanceof ProcessSessionBean<?>, Set.of());
    }

    ProcedureBean in(Set<String> groups) {
        return new ProcedureBean(bean, dialect, name, origin, isSessionBean, groups);
    }

    /** One check a bean; those after the first of a name get a number, for a check's name is unique. */
    static List<Check> checks(List<ProcedureBean> beans, BeanManager manager) {
        Map<String, Integer> seen = new HashMap<>();
        List<Check> checks = new ArrayList<>();
        for (ProcedureBean bean : beans) {
            int number = seen.merge(bean.name(), 1, Integer::sum);
            checks.add(bean.check(number == 1 ? bean.name() : bean.name() + '#' + number, manager));
        }
        return checks;
    }

    private Check check(String unique, BeanManager manager) {
        String[] valid = groups.stream().filter(GroupName::isValid).toArray(String[]::new);
        BeanInstance instance = new BeanInstance(bean, dialect.type(), isSessionBean, manager);
        Procedure procedure = new HealthProcedure(instance, dialect);
        return new Check(unique, Policy.DEFAULT.inGroups(valid), origin, procedure);
    }

    /** What the operator should know of groups that no request can ask for. The application ran before, so it starts. */
    List<String> warnings() {
        return groups.stream()
                .filter(group -> !GroupName.isValid(group))
                .sorted()
                .map(group -> origin + " is not in group \"" + group + "\": " + GroupName.RULE
                        + "; give the group another name, or set healthpoint.checks.\"" + name + "\".groups")
                .toList();
    }
}
