package io.touchstone.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a submitter gives as an address: one on the web, or something else. */
public sealed interface Address {

    /**
     * An http or https address.
     *
     * @param uri absolute, with a host, in ASCII, without user and fragment
     */
    record Web(URI uri) implements Address {

        /** Parameters that tell where a visitor came from, and nothing of the page. */
        private static final Pattern TRACKING = Pattern.compile(
                "(?i)utm_[^=]*|gclid|gbraid|wbraid|dclid|fbclid|msclkid|twclid|ttclid|igshid|yclid|_ga|_gl|"
                        + "mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|gad_source|gad_campaignid|ref_src");

        /**
         * One spelling for the same page: scheme and host in small letters, no default port, no tracking parameters, no
         * slash at the end, no dots in the path.
         */
        public String canonical() {
            URI plain = uri.normalize();
            String path = plain.getRawPath() == null ? "" : plain.getRawPath().replaceAll("/+$", "");
            String query = plain.getRawQuery() == null ? "" : kept(plain.getRawQuery());
            return uri.getScheme() + "://" + authority() + (path.isEmpty() ? "/" : path)
                    + (query.isEmpty() ? "" : "?" + query);
        }

        /** The host, without a {@code www.} before it: who is responsible for what stands there. */
        public String site() {
            return uri.getHost().startsWith("www.") ? uri.getHost().substring(4) : uri.getHost();
        }

        private String authority() {
            int usual = uri.getScheme().equals("https") ? 443 : 80;
            boolean unusual = uri.getPort() >= 0 && uri.getPort() != usual;
            return uri.getHost() + (unusual ? ":" + uri.getPort() : "");
        }

        private static String kept(String query) {
            return Arrays.stream(query.split("&"))
                    .filter(p -> !p.isEmpty())
                    .filter(p -> !TRACKING.matcher(p.replaceFirst("=.*", "")).matches())
                    .collect(Collectors.joining("&"));
        }
    }

    /** @param reason why it is not an address that a page can be fetched from; a sentence */
    record Unusable(String reason) implements Address {}

    /** Reads what a person typed or a program sent. Nothing is looked up. */
    static Address of(String given) {
        String trimmed = given.strip();
        if (trimmed.length() > LONGEST) {
            return new Unusable("The url has " + trimmed.length() + " characters; at most " + LONGEST + " are taken.");
        }
        URI uri;
        try {
            uri = new URI(escape(trimmed));
        } catch (URISyntaxException e) {
            return new Unusable("The url is not an address: " + e.getReason() + " in '" + shown(trimmed) + "'.");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return new Unusable("The url must start with http:// or https://, but is '" + shown(trimmed) + "'.");
        }
        String host = host(uri);
        if (host == null) {
            return new Unusable("The url names no host: '" + shown(trimmed) + "'.");
        }
        if (uri.getRawAuthority().indexOf('@') >= 0) {
            return new Unusable("The url holds a user name or password; those are not taken.");
        }
        int port = port(uri);
        if (port > 65_535 || port == 0) {
            return new Unusable("The url names the port " + port + ", which does not exist.");
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        URI rebuilt = URI.create(scheme + "://" + host + (port < 0 ? "" : ":" + port) + path + query);
        return rebuilt.getHost() == null
                ? new Unusable("The url names no host: '" + shown(trimmed) + "'.")
                : new Web(rebuilt);
    }

    /** Longer ones are refused by most servers. */
    int LONGEST = 2000;

    private static @Nullable String host(URI uri) {
        String host = uri.getHost();
        if (host == null && uri.getRawAuthority() != null) {
            // Names with umlauts are no hosts to java.net.URI.
            String authority = uri.getRawAuthority().replaceFirst(".*@", "").replaceFirst(":\\d*$", "");
            host = decoded(authority);
        }
        if (host == null || host.isEmpty()) {
            return null;
        }
        if (host.startsWith("[")) {
            return host.toLowerCase(Locale.ROOT);
        }
        try {
            String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            String withoutRoot = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            return withoutRoot.matches("[a-z0-9.-]+") ? withoutRoot : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        String authority = uri.getRawAuthority();
        int colon = authority.lastIndexOf(':');
        String digits = colon < 0 ? "" : authority.substring(colon + 1);
        return digits.matches("\\d{1,9}") && !authority.endsWith("]") ? Integer.parseInt(digits) : -1;
    }

    private static String decoded(String authority) {
        return java.net.URLDecoder.decode(authority.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Browsers send these characters escaped; java.net.URI refuses them. What is escaped already stays. */
    private static String escape(String url) {
        String withoutFragment = url.indexOf('#') < 0 ? url : url.substring(0, url.indexOf('#'));
        StringBuilder escaped = new StringBuilder();
        boolean inAuthority = true;
        int start = withoutFragment.indexOf("://") + 3;
        for (int i = 0; i < withoutFragment.length(); ) {
            int c = withoutFragment.codePointAt(i);
            if (i >= start && start >= 3 && (c == '/' || c == '?')) {
                inAuthority = false;
            }
            boolean illegal =
                    c <= ' ' || c >= 0x7F || " \"<>\\^`{|}".indexOf(c) >= 0 || (!inAuthority && (c == '[' || c == ']'));
            boolean strayPercent = c == '%' && !withoutFragment.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
            if (illegal || strayPercent) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xFF));
                }
            } else {
                escaped.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return escaped.toString();
    }

    private static String shown(String url) {
        return url.length() <= 200 ? url : url.substring(0, 200) + "...";
    }
}
