package io.healthpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Report;
import io.healthpoint.Results;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final Report WHOLE = Report.of(List.of(Results.of("a", Outcome.down("secret"))), List.of("b"));

    @Test
    void onlyWhoMaySeeDetailsSeesMoreThanTheStatus() {
        assertThat(Disclosure.DETAILS.applyTo(WHOLE)).isSameAs(WHOLE);
        assertThat(Disclosure.STATUS.applyTo(WHOLE)).isEqualTo(WHOLE.withoutDetails());
        assertThat(Disclosure.NOTHING.applyTo(WHOLE)).isEqualTo(WHOLE.withoutDetails());
    }
}
