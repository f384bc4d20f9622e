package io.touchstone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever answers in place of a service says the same as the service would. */
class ProblemsTest {

    @Test
    void aBodyThatIsTooLargeHasOneName() {
        String services =
                first("webapi/src/main/java/io/touchstone/webapi/Problem.java", "String TOO_LARGE = \"([a-z-]+)\"");

        assertThat(first(
                        "deploy/infra/src/main/java/io/touchstone/infra/gateway/Problem.java", "413,\\s+\"([a-z-]+)\""))
                .isEqualTo(services);
        assertThat(first("deploy/compose/nginx.conf", "return 413 '\\{\"type\":\"urn:touchstone:problem:([a-z-]+)\""))
                .isEqualTo(services);
    }

    private static String first(String file, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(DeployFiles.text(file));
        assertThat(matcher.find()).as(pattern + " in " + file).isTrue();
        return matcher.group(1);
    }
}
