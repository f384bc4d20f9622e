package io.touchstone.webapi;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that announces more bytes than the service takes, with problem details. What announces nothing is
 * bounded by {@link CountedBody}.
 */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {

    @ConfigProperty(name = "touchstone.http.max-body-bytes", defaultValue = "16777216")
    long maxBytes;

    @Override
    public void filter(ContainerRequestContext request) {
        String announced = request.getHeaderString("Content-Length");
        if (announced != null && announced.chars().allMatch(Character::isDigit) && announced.length() < 19) {
            long bytes = Long.parseLong(announced);
            if (bytes > maxBytes) {
                request.abortWith(Problem.of(
                                413,
                                Problem.TOO_LARGE,
                                "The body has " + bytes + " bytes; at most " + maxBytes + " are taken.")
                        .toResponse());
            }
        }
    }
}
