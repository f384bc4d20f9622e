package io.touchstone.ingest.document;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.ingest.capture.Refusal;

/** What becomes of what somebody submits. */
public sealed interface Submission {

    /** @param known whether this very version was there already */
    record Accepted(DocumentCaptured document, boolean known) implements Submission {

        public Accepted {
            Require.present("document", document);
        }
    }

    /** @param detail what is wrong, in a sentence */
    record Refused(Refusal kind, String detail) implements Submission {

        public Refused {
            Require.present("kind", kind);
            Require.text("detail", detail);
        }
    }
}
