package io.touchstone.infra.gateway;

import io.vertx.core.Future;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import org.jspecify.annotations.Nullable;

/** What is done around each request that is passed on to one origin: limits before, problem details after a failure. */
final class Forwarding implements ProxyInterceptor {

    private final Origin origin;
    private final long limit;

    Forwarding(Origin origin, long limit) {
        this.origin = origin;
        this.limit = limit;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        Body body = request.getBody();
        if (body.length() > limit) {
            return answer(request, Problem.tooLarge(limit));
        }
        LimitedBody limited = body.length() < 0 ? new LimitedBody(body.stream(), limit) : null;
        if (limited != null) {
            request.setBody(Body.body(limited));
        }
        // Answered here already.
        request.headers().remove("Expect");
        HostAndPort asked = request.proxiedRequest().authority();
        if (asked != null) {
            // So that a service which writes its own address writes the one that the client knows.
            request.setAuthority(asked);
        }
        return context.sendRequest().recover(failure -> answer(request, explain(failure, limited)));
    }

    private Problem explain(Throwable failure, @Nullable LimitedBody limited) {
        if (limited != null && limited.exceeded()) {
            return Problem.tooLarge(limit);
        }
        return failure instanceof ConnectException ? Problem.away(origin) : Problem.brokenOff(origin);
    }

    private static Future<ProxyResponse> answer(ProxyRequest request, Problem problem) {
        return Future.succeededFuture(problem.in(request.release().response()));
    }
}
