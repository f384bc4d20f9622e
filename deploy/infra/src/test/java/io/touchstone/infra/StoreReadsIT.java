package io.touchstone.infra;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Reading by id, in pages, in batches, in part, and while others write. */
class StoreReadsIT extends StoreContract {

    @Test
    void readsManyByIdAndPagesInOrder() {
        List<Document> all = IntStream.range(0, 250)
                .mapToObj(i -> thing("id-%03d".formatted(i)).append("even", i % 2 == 0))
                .toList();
        List<Document> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new java.util.Random(7));
        things.insertMany(shuffled);

        assertThat(ids(things.find(in("_id", "id-007", "none", "id-003"))))
                .containsExactlyInAnyOrder("id-003", "id-007");
        assertThat(ids(things.find(and(in("_id", "id-007", "id-004"), eq("even", true)))))
                .containsExactly("id-004");

        List<String> paged = new ArrayList<>();
        String last = "";
        List<String> page;
        do {
            page = ids(things.find(gt("_id", last)).sort(ascending("_id")).limit(40));
            paged.addAll(page);
            last = page.isEmpty() ? last : page.getLast();
        } while (!page.isEmpty());
        assertThat(paged).isEqualTo(all.stream().map(d -> d.getString("_id")).toList());
        assertThat(ids(things.find(and(gte("_id", "id-010"), lte("_id", "id-013"), eq("even", true)))
                        .sort(descending("_id"))))
                .containsExactly("id-012", "id-010");
        assertThat(ids(things.find(new Document("_id", new Document("$gt", "id-010").append("$lt", "id-013")))
                        .sort(ascending("_id"))))
                .containsExactly("id-011", "id-012");
        assertThat(ids(things.find().sort(descending("_id")).limit(2))).containsExactly("id-249", "id-248");
        assertThat(ids(things.find(gt("_id", "id-900")).sort(ascending("_id")))).isEmpty();
        assertThat(ids(things.find(eq("even", true))
                        .sort(ascending("_id"))
                        .skip(2)
                        .limit(1)))
                .containsExactly("id-004");
    }

    @Test
    void readsManyBatches() {
        things.insertMany(
                IntStream.range(0, 1_000).mapToObj(i -> thing("i" + i)).toList());

        assertThat(things.find().batchSize(7)).hasSize(1_000);
        assertThat(things.estimatedDocumentCount()).isEqualTo(1_000);
        assertThat(things.countDocuments(gte("_id", "i99"))).isEqualTo(11);
    }

    @Test
    void readsMoreThanFitsIntoAReply() {
        String text = "l".repeat(1_000_000);
        for (int i = 0; i < 60; i++) {
            things.insertOne(thing("i%02d".formatted(i)).append("n", i % 7).append("text", text));
        }

        assertThat(ids(things.find())).hasSize(60).doesNotHaveDuplicates();
        assertThat(ids(things.find().sort(descending("_id")).limit(55)))
                .hasSize(55)
                .startsWith("i59", "i58");
        assertThat(ids(things.find(gte("_id", "i05")).sort(ascending("n", "_id"))))
                .hasSize(55)
                .startsWith("i07", "i14");
    }

    @Test
    void readingGoesOnWhileOthersWrite() {
        things.insertMany(IntStream.range(0, 300)
                .mapToObj(i -> thing("i%03d".formatted(i)))
                .toList());

        List<String> seen = new ArrayList<>();
        for (Document thing : things.find().sort(ascending("_id")).batchSize(20)) {
            seen.add(thing.getString("_id"));
            if (seen.size() == 50) {
                things.deleteMany(lt("_id", "i060"));
                things.insertOne(thing("i150a"));
                things.deleteOne(eq("_id", "i200"));
            }
        }

        assertThat(seen).doesNotHaveDuplicates().isSorted().contains("i000", "i049", "i150a", "i299");
        assertThat(seen).doesNotContain("i200").hasSizeBetween(289, 300);
    }

    @Test
    void projects() {
        things.insertOne(
                thing("a").append("n", 1).append("text", "long").append("in", new Document("x", 1).append("y", 2)));

        assertThat(things.find(eq("_id", "a"))
                        .projection(Projections.include("n"))
                        .first())
                .isEqualTo(thing("a").append("n", 1));
        assertThat(things.find(eq("_id", "a"))
                        .projection(Projections.exclude("text", "in"))
                        .first())
                .isEqualTo(thing("a").append("n", 1));
        assertThat(things.find(eq("_id", "a"))
                        .projection(Projections.fields(Projections.include("in.y"), Projections.excludeId()))
                        .first())
                .isEqualTo(new Document("in", new Document("y", 2)));
    }
}
