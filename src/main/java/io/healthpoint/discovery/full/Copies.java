package io.healthpoint.discovery.full;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that several modules of an enterprise application bring in a JAR of each their own: every module has its own copy of
 * the class, and each copy is a check. A check's name is unique, so those after the first have a number behind it.
 */
final class Copies {

    private Copies() {}

    /** The same methods, none of which has its name from being a copy. Two methods of one name in one copy keep it. */
    static List<BeanMethod> numbered(Collection<BeanMethod> methods) {
        return methods.stream().collect(Collectors.groupingBy(Copies::kind)).values().stream()
                .flatMap(Copies::numberedKind)
                .toList();
    }

    private static String kind(BeanMethod method) {
        return method.description().name() + '\n' + beanClass(method).getName();
    }

    // By their modules' names, so that each has the same number at each start.
    private static Stream<BeanMethod> numberedKind(List<BeanMethod> methods) {
        if (methods.size() == 1) {
            return methods.stream();
        }
        List<Class<?>> copies = methods.stream()
                .<Class<?>>map(Copies::beanClass)
                .distinct()
                .sorted(Comparator.comparing(copy -> String.valueOf(copy.getClassLoader())))
                .toList();
        return methods.stream().map(method -> numbered(method, copies.indexOf(beanClass(method))));
    }

    private static BeanMethod numbered(BeanMethod method, int index) {
        return index == 0 ? method : method.numbered(index + 1);
    }

    private static Class<?> beanClass(BeanMethod method) {
        return method.target().bean().getBeanClass();
    }
}
