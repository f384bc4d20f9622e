package io.touchstone.claim.known;

import io.touchstone.contracts.claims.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files the claims that were stored before there was a method to file them, or by another one. Goes through all of them once
 * for each method; several copies may do so at once, and one that is interrupted begins again.
 */
public final class FileOldClaims {

    /** Where the claims are. */
    public interface Source {

        /**
         * Stored claims, by id.
         *
         * @param after claim id to begin after; absent for the first page
         */
        List<Claim> claims(@Nullable String after, int limit);
    }

    private static final int PAGE = 100;

    private final Source source;
    private final FileClaims file;
    private final KnownClaims known;

    public FileOldClaims(Source source, FileClaims file, KnownClaims known) {
        this.source = source;
        this.file = file;
        this.known = known;
    }

    /** @return how many claims were filed */
    public int run() {
        if (known.hasFiledAll(file.method())) {
            return 0;
        }
        int filed = 0;
        List<Claim> page = source.claims(null, PAGE);
        while (!page.isEmpty()) {
            filed += file.file(page);
            page = source.claims(page.getLast().claimId(), PAGE);
        }
        known.filedAll(file.method());
        return filed;
    }
}
