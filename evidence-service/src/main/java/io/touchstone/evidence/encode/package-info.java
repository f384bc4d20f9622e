/** Sentence embeddings: the port, and the tokenizer of the BERT family. */
@NullMarked
package io.touchstone.evidence.encode;

import org.jspecify.annotations.NullMarked;
