package io.touchstone.infra;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.PushOptions;
import com.mongodb.client.result.UpdateResult;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** The update operators, also in an upsert. */
class StoreUpdatesIT extends StoreContract {

    @Test
    void upsertsWithWhatIsSetOnInsertOnly() {
        Bson update = combine(setOnInsert("first", 1), set("last", 1), addToSet("tags", "x"), push("log", "made"));
        UpdateResult inserted = things.updateOne(eq("_id", "a"), update, UPSERT);
        UpdateResult updated = things.updateOne(
                eq("_id", "a"),
                combine(
                        setOnInsert("first", 2),
                        set("last", 2),
                        addEachToSet("tags", List.of("x", "y")),
                        pushEach("log", List.of("changed", "twice"))),
                UPSERT);

        assertThat(inserted.getUpsertedId()).isNotNull();
        assertThat(updated.getUpsertedId()).isNull();
        assertThat(updated.getMatchedCount()).isEqualTo(1);
        assertThat(find("a"))
                .isEqualTo(thing("a")
                        .append("first", 1)
                        .append("last", 2)
                        .append("tags", List.of("x", "y"))
                        .append("log", List.of("made", "changed", "twice")));
    }

    @Test
    void pushesWhatIsNotThereAndKeepsTheNewest() {
        things.insertOne(thing("a"));
        for (String tag : List.of("x", "y", "x", "z")) {
            things.updateOne(
                    and(eq("_id", "a"), ne("tags", tag)), pushEach("tags", List.of(tag), new PushOptions().slice(-2)));
        }

        assertThat(find("a").getList("tags", String.class)).containsExactly("y", "z");
    }

    @Test
    void anUpsertThatMayNotChangeWhatIsThereMatchesIt() {
        things.insertOne(thing("a").append("n", 1));

        UpdateResult result = things.updateOne(eq("_id", "a"), setOnInsert("n", 2), UPSERT);

        assertThat(result.getUpsertedId()).isNull();
        assertThat(result.getModifiedCount()).isZero();
        assertThat(find("a")).containsEntry("n", 1);
    }

    @Test
    void changesFieldsAndLists() {
        things.insertOne(thing("a")
                .append("n", 1)
                .append("hi", 5)
                .append("lo", 5)
                .append("gone", true)
                .append(
                        "pending",
                        List.of(new Document("id", "e1"), new Document("id", "e2"), new Document("id", "e3")))
                .append("map", new Document("k", 1)));

        things.updateOne(
                eq("_id", "a"),
                combine(
                        inc("n", 2),
                        max("hi", 7),
                        min("lo", 6),
                        unset("gone"),
                        set("map.other", "v"),
                        pull("pending", new Document("id", new Document("$in", List.of("e1", "e3"))))));

        assertThat(find("a"))
                .isEqualTo(thing("a")
                        .append("n", 3)
                        .append("hi", 7)
                        .append("lo", 5)
                        .append("pending", List.of(new Document("id", "e2")))
                        .append("map", new Document("k", 1).append("other", "v")));
    }
}
