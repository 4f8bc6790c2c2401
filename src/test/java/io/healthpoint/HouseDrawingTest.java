package io.healthpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The house is as it is drawn. */
class HouseDrawingTest {

    private static final Path DRAWING = Path.of("src/site/resources/drawings/house.svg");
    private static final Pattern FLOOR = Pattern.compile("class=\"small name\">([^<]+)<");
    private static final String HOUSE = HouseDrawingTest.class.getPackageName();

    // In JARs of their own, or a program of its own.
    private static final Set<String> BESIDE = Set.of("kit", "probe", "processor");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);

    // From the roof down.
    private static List<List<String>> floors() throws IOException {
        return FLOOR.matcher(Files.readString(DRAWING))
                .results()
                .map(floor -> List.of(floor.group(1).split(" · ")))
                .toList();
    }

    @Test
    void everyRoomIsDrawn() throws IOException {
        Set<String> rooms = new TreeSet<>();
        classes.forEach(one -> rooms.add(room(one)));
        rooms.removeAll(BESIDE);

        assertThat(floors().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(rooms);
    }

    @Test
    void noRoomKnowsOneOnItsFloorOrAboveIt() throws IOException {
        List<List<String>> floors = floors();
        for (int floor = 0; floor < floors.size(); floor++) {
            List<String> below =
                    floors.stream().skip(floor + 1L).flatMap(List::stream).toList();
            for (String room : floors.get(floor)) {
                assertThat(known(room)).as(room).isSubsetOf(below);
            }
        }
    }

    private Set<String> known(String room) {
        Set<String> known = new TreeSet<>();
        for (JavaClass one : classes) {
            if (room(one).equals(room)) {
                one.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getBaseComponentType)
                        .filter(other -> other.getPackageName().startsWith(HOUSE))
                        .forEach(other -> known.add(room(other)));
            }
        }
        known.remove(room);
        return known;
    }

    private static String room(JavaClass one) {
        String inside = one.getPackageName().substring(HOUSE.length());
        return inside.isEmpty() ? HOUSE : inside.split("\\.")[1];
    }
}
