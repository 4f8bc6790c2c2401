package io.healthpoint.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountTest {

    private final Mount mount = new Mount("health");

    @ParameterizedTest
    @CsvSource(textBlock = """
                    /health,           ''
                    health,            ''
                    //health,          ''
                    /health/,          /
                    /health/ready,     /ready
                    /health//,         //
                    /health/ready/x,   /ready/x
                    """)
    void whatFollowsTheEndpointsOwnSegmentIsFound(String path, String below) {
        assertThat(mount.covers(path)).isTrue();
        assertThat(mount.below(path)).isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({"/", "/healthy", "/hea", "/x/health", "/HEALTH", "''"})
    void whatLiesBesideLeadsNowhere(String path) {
        assertThat(mount.covers(path)).isFalse();
        assertThat(mount.below(path)).isEqualTo("//");
    }
}
