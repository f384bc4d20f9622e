package io.touchstone.webapi;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends the reading of a body that does not announce its size once it is too large. (A body that announces its size is
 * refused before it is read.)
 */
@Provider
public class CountedBody implements ContainerRequestFilter {

    @ConfigProperty(name = "touchstone.http.max-body-bytes", defaultValue = "16777216")
    long maxBytes;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null && request.hasEntity()) {
            request.setEntityStream(new Counted(request.getEntityStream(), maxBytes));
        }
    }

    private static final class Counted extends FilterInputStream {

        private final long limit;
        private long count;

        Counted(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            count += read;
            if (count > limit) {
                throw new ProblemException(
                        413,
                        Problem.TOO_LARGE,
                        "The body has more than " + limit + " bytes; at most so many are taken.");
            }
        }
    }
}
