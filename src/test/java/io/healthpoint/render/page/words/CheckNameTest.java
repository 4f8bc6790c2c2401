package io.healthpoint.render.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckNameTest {

    @ParameterizedTest
    @CsvSource({
        "com.acme.shop.SignupHealth.userSignup, com.acme.shop., SignupHealth.userSignup",
        "app.Health$Inner.check, app., Health$Inner.check"
    })
    void thePackageOfAMethodStandsApart(String name, String prefix, String rest) {
        CheckName read = CheckName.of(name);
        assertThat(read.prefix()).isEqualTo(prefix);
        assertThat(read.rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail",
                "db.primary",
                "a.",
                ".a",
                "",
                ".",
                "my check. Really",
                "Upper.Case",
                "a..B",
                "see com.Acme"
            })
    void anyOtherNameIsWhole(String name) {
        assertThat(CheckName.of(name)).isEqualTo(new CheckName(name, "", name));
    }

    @Test
    void aLinkHoldsAnyName() {
        assertThat(CheckName.link("a b&c=\"<é#")).isEqualTo("?test=a+b%26c%3D%22%3C%C3%A9%23");
    }
}
