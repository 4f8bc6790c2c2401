package io.healthpoint.kit;

import static io.healthpoint.kit.Strangers.assertTellsStrangersNothing;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrangersTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", "health: failed\n", "health: passed\n", "{\"status\":\"pass\"}"})
    void whatStrangersGetIsRight(String body) {
        assertTellsStrangersNothing(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":{},\"error\":{}}",
                "[+]db ok\nhealth: passed\n",
                "{\"status\":\"pass\",\"checks\":{}}",
                "500 java.lang.NullPointerException"
            })
    void anythingElseIsTold(String body) {
        assertThatThrownBy(() -> assertTellsStrangersNothing(body))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(body);
    }

    @Test
    void thePageForPeopleIsNotJudged() {
        assertThatThrownBy(() -> assertTellsStrangersNothing("<!DOCTYPE html><html>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Accept");
    }
}
