package io.touchstone.evidence.verdict;

import io.touchstone.contracts.verdicts.ClaimRow;
import io.touchstone.contracts.verdicts.VerdictRow;
import io.touchstone.evidence.claim.ClaimReader;
import io.touchstone.evidence.claim.StatedClaim;
import java.util.ArrayList;
import java.util.List;

/** Reaches verdicts on claims that nobody has stated; nothing is stored. */
public final class PreviewVerdicts {

    private final VerdictMethod method;
    private final ClaimReader reader;

    public PreviewVerdicts(VerdictMethod method, ClaimReader reader) {
        this.method = method;
        this.reader = reader;
    }

    /** One row for each claim, under its id, in order. */
    public List<VerdictRow> preview(List<ClaimRow> rows) {
        return rows(
                rows.stream().map(ClaimRow::id).toList(),
                rows.stream().map(row -> reader.read(row.claim())).toList());
    }

    /** One row for each claim, in order, where more than the text is known. */
    public List<VerdictRow> decide(List<StatedClaim> claims) {
        return rows(claims.stream().map(StatedClaim::claimId).toList(), claims);
    }

    private List<VerdictRow> rows(List<String> ids, List<StatedClaim> claims) {
        List<Decision> decisions = method.decide(claims);
        List<VerdictRow> rows = new ArrayList<>(decisions.size());
        for (int i = 0; i < decisions.size(); i++) {
            rows.add(VerdictRow.of(ids.get(i), decisions.get(i).toVerdict(null)));
        }
        return rows;
    }
}
