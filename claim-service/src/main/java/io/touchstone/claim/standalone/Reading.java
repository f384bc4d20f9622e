package io.touchstone.claim.standalone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence names.
 *
 * @param subject what it is about, when that is named; null for a pronoun too
 * @param pronoun whether its subject is a pronoun: what it is about was named before
 * @param members of a subject that is several ("zinc and kava"), else empty
 * @param treatments in their order, before any comparison
 * @param conditions in their order
 */
record Reading(
        @Nullable Referent subject,
        boolean pronoun,
        List<Referent> members,
        List<Referent> treatments,
        List<Referent> conditions) {

    Reading {
        members = List.copyOf(members);
        treatments = List.copyOf(treatments);
        conditions = List.copyOf(conditions);
    }
}
