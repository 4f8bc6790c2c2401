package io.healthpoint.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void whoReadsTheMemoryCannotTellThatTwoPasswordsAreTheSame() throws ReflectiveOperationException {
        assertThat(kept(new Secret("doe"))).hasSize(32).isNotEqualTo(kept(new Secret("doe")));
    }

    private static byte[] kept(Secret secret) throws ReflectiveOperationException {
        var expected = Secret.class.getDeclaredField("expected");
        expected.setAccessible(true);
        return (byte[]) expected.get(secret);
    }
}
