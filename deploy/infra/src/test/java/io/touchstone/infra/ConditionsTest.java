package io.touchstone.infra;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void findsThemAtTheTopAndInsideAnd() {
        Document query = new Document("a", 1)
                .append(
                        "$and",
                        List.of(
                                new Document("b", 2),
                                new Document("$and", List.of(new Document("c", new Document("$gt", 3))))));

        assertThat(Conditions.of(query))
                .isEqualTo(new Document("a", 1).append("b", 2).append("c", new Document("$gt", 3)));
    }

    @Test
    void leavesOutWhatNeedNotHold() {
        Document query = new Document("$or", List.of(new Document("a", 1), new Document("b", 2)))
                .append("$nor", List.of(new Document("c", 3)))
                .append("d", 4);

        assertThat(Conditions.of(query)).isEqualTo(new Document("d", 4));
    }

    @Test
    void putsTheBoundsOfAFieldTogether() {
        Document query = new Document(
                "$and",
                List.of(new Document("a", new Document("$gte", "x")), new Document("a", new Document("$lt", "y"))));

        assertThat(Conditions.of(query)).isEqualTo(new Document("a", new Document("$gte", "x").append("$lt", "y")));
    }

    @Test
    void keepsTheFirstOfTwoThatCannotBePutTogether() {
        Document query = new Document(
                "$and",
                List.of(
                        new Document("a", 1),
                        new Document("a", new Document("$gt", 0)),
                        new Document("b", new Document("$gt", 1)),
                        new Document("b", new Document("$gt", 2))));

        assertThat(Conditions.of(query)).isEqualTo(new Document("a", 1).append("b", new Document("$gt", 1)));
    }

    @Test
    void takesEqualForWhatItIs() {
        assertThat(Conditions.of(new Document("a", new Document("$eq", 1)))).isEqualTo(new Document("a", 1));
    }
}
