package io.healthpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** No figure stands on the page that was not measured. */
class BenchmarksPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/benchmarks.md");
    private static final Path MEASURED = Path.of("src-it/bench/README.md");

    @Test
    void everyRowOfThePageIsOneOfThoseThatWereMeasured() throws IOException {
        assertThat(Files.readAllLines(PAGE))
                .filteredOn(line -> line.startsWith("|"))
                .hasSizeGreaterThan(50)
                .isSubsetOf(Files.readAllLines(MEASURED));
    }
}
