package io.touchstone.infra;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.pull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Filters that look into lists and nested documents. */
class StoreFiltersIT extends StoreContract {

    @Test
    void aListMatchesARangeByAnyTwoOfItsValues() {
        things.createIndex(Indexes.ascending("n"));
        things.insertOne(thing("around").append("n", List.of(1, 20)));
        things.insertOne(thing("within").append("n", List.of(7)));
        things.insertOne(thing("above").append("n", List.of(30, 40)));

        assertThat(ids(things.find(and(gte("n", 5), lte("n", 10))).sort(ascending("_id"))))
                .containsExactly("around", "within");
        assertThat(ids(things.find(eq("n", 40)))).containsExactly("above");
        things.updateOne(eq("_id", "above"), pull("n", 40));
        assertThat(ids(things.find(eq("n", 40)))).isEmpty();
        assertThat(ids(things.find(eq("n", 30)))).containsExactly("above");
    }

    @Test
    void findsInsideDocumentsAndLists() {
        things.insertOne(thing("a")
                .append("rows", List.of(new Document("k", 1).append("v", "x"), new Document("k", 2).append("v", "y"))));
        things.insertOne(thing("b").append("rows", List.of(new Document("k", 1).append("v", "y"))));

        assertThat(ids(things.find(elemMatch("rows", and(eq("k", 1), eq("v", "y"))))))
                .containsExactly("b");
        assertThat(ids(things.find(eq("rows.v", "x")))).containsExactly("a");
        assertThat(ids(things.find(eq("rows", List.of())))).isEmpty();
    }
}
