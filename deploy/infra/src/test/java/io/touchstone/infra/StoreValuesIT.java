package io.touchstone.infra;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** What is read is what was written, of every kind and size. */
class StoreValuesIT extends StoreContract {

    @Test
    void keepsEveryKindOfValue() {
        Document all = thing("all")
                .append("text", "zwölf Boxkämpfer \uD83D\uDC3F, \"quoted\"\n")
                .append("int", Integer.MAX_VALUE)
                .append("long", Long.MAX_VALUE - 1)
                .append("double", 0.1)
                .append("yes", true)
                .append("nothing", null)
                .append("at", Date.from(Instant.parse("2026-02-03T04:05:06.789Z")))
                .append("list", List.of(1, "two", new Document("three", List.of(3.5))))
                .append("nested", new Document("a", new Document("b", "c")))
                .append("bytes", new Binary(new byte[] {0, 1, -1, 127, -128}));

        things.insertOne(all);

        assertThat(find("all")).isEqualTo(all);
    }

    @Test
    void keepsADocumentOfFiveMegabytes() {
        String text = "All of this is one sentence. ".repeat(5 * 1024 * 1024 / 29);

        things.insertOne(thing("big").append("text", text));
        things.updateOne(eq("_id", "big"), set("seen", 1));

        assertThat(find("big").getString("text")).isEqualTo(text);
    }
}
