package io.touchstone.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.evidence.SearchRequest;
import io.touchstone.local.client.Api;
import io.touchstone.local.rows.Fields;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "search",
        description = "Finds the best evidence for each query. Rows {id, text} in, a TREC run out, in the same order.")
final class SearchCommand extends RowsCommand {

    private static final int MOST = 1000;

    @Option(
            names = "--queries",
            paramLabel = "Q.jsonl",
            required = true,
            description = "The queries, or - for standard input.")
    String file = "-";

    @Option(
            names = "--top",
            paramLabel = "K",
            defaultValue = "10",
            description = "How many sources for each query (default: 10).")
    int top;

    SearchCommand(Context context) {
        super(context);
    }

    @Override
    void validate() {
        if (top < 1 || top > MOST) {
            throw wrong("--top must be from 1 to " + MOST + ", but is " + top);
        }
        super.validate();
    }

    @Override
    String file() {
        return file;
    }

    @Override
    String task() {
        return "Searching";
    }

    @Override
    int batchSize() {
        return 50;
    }

    @Override
    Object request(ObjectNode row) {
        // BEIR calls it _id.
        String id = Fields.id(row, row.has("id") || !row.has("_id") ? "id" : "_id");
        if (id.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("the id \"" + id + "\" has white space, which a TREC run cannot hold");
        }
        return new SearchRequest.Query(id, Fields.text(row, "text"));
    }

    @Override
    List<JsonNode> ask(Api api, List<Object> requests) {
        List<SearchRequest.Query> queries =
                requests.stream().map(SearchRequest.Query.class::cast).toList();
        return Api.elements(api.post("v1/evidence/search", new SearchRequest(queries, top)));
    }

    @Override
    void write(PrintStream out, ObjectNode row, JsonNode answer) {
        SearchRequest.Hits hits = Api.convert(answer, SearchRequest.Hits.class);
        int rank = 0;
        for (SearchRequest.Hit hit : hits.hits()) {
            rank++;
            out.print(String.format(
                    Locale.ROOT, "%s Q0 %s %d %.6f touchstone\n", hits.id(), hit.id(), rank, hit.score()));
        }
    }
}
