package io.touchstone.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

class ProblemMappersTest {

    @Test
    void aBodyThatTheFrameworkRefusesIsTooLargeAsOneThatTheServiceRefuses() {
        Response response = new ProblemMappers().framework(new WebApplicationException(413));

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getEntity())
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo("urn:touchstone:problem:too-large"));
    }
}
