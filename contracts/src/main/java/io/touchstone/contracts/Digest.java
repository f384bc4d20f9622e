package io.touchstone.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids and versions are derived from content, so that a repeat is harmless. */
public final class Digest {

    private static final char SEPARATOR = 0x1f;

    private Digest() {}

    /**
     * SHA-256 over the parts as UTF-8, each ended by the unit separator, as 64 lower-case hexadecimal digits.
     */
    public static String sha256(String... parts) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) SEPARATOR);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** {@code prefix-} and the first 24 hexadecimal digits (96 bits) of {@link #sha256(String...)}. */
    public static String id(String prefix, String... parts) {
        return prefix + "-" + sha256(parts).substring(0, 24);
    }
}
