package io.healthpoint.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"d e", "d e\n", "d e\r\n", "d e\r", "d e\n\n", "\uFEFFd e", "\uFEFFd e\r\n", "d e\u2028"})
    void lineBreaksAtTheEndAndAByteOrderMarkAreNotPartOfIt(String text) {
        assertThat(RawText.withoutMarks(text)).isEqualTo("d e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " d ", "d\ne", "\nd", "d\t", "d\uFEFF"})
    void allElseStays(String text) {
        assertThat(RawText.withoutMarks(text)).isEqualTo(text);
    }
}
