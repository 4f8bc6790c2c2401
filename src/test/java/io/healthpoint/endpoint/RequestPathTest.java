package io.healthpoint.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPathTest {

    @ParameterizedTest
    @CsvSource({
        "/health, '', health, ./health/",
        "/health/, '', health, ./",
        "/health//, '', health, ../",
        "/health/ready, '', health, ./",
        "/health/ready/, '', health, ../",
        "/health//ready, '', health, ../",
        "/health/fleet/node-1, '', health, ../",
        "/health/fleet/node-1/, '', health, ../../",
        "/shop/health, /shop, health, ./health/",
        "/shop/health/ready, /shop, health, ./",
        "/a/b/status, /a/b, status, ./status/",
        "/shop;v=1/health;jsessionid=7, /shop, health, ./health/",
        "/gr%C3%BC%C3%9Fe/health/live;x=y/, /gr%C3%BC%C3%9Fe, health, ../"
    })
    void theWayBackLeadsToWhatLiesBelowTheEndpointWhereverOneStands(
            String sent, String root, String segment, String expected) {
        RequestPath path = RequestPath.of(sent).below(root).after(segment);

        assertThat(path.wayBack()).isEqualTo(expected);
        assertThat(RequestPath.of(goneTo(path.wayBack() + "live", sent))
                        .below(root)
                        .after(segment)
                        .segments())
                .containsExactly("live");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/state, '', ./state/",
        "/api/state/, '', ./",
        "/api/state/ready, ready, ./",
        "/api/state/ready/, ready/, ../"
    })
    void itIsFoundToWhereAResourceHasTheEndpointsPlace(String sent, String end, String expected) {
        assertThat(RequestPath.of(end, sent).wayBack()).isEqualTo(expected);
    }

    // As a browser goes (RFC 3986, section 5.2.4); java.net.URI joins slashes that follow each other.
    private static String goneTo(String reference, String from) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String rest = reference.startsWith("./") ? reference.substring(2) : reference;
        while (rest.startsWith("../")) {
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            rest = rest.substring(3);
        }
        return folder + rest;
    }
}
