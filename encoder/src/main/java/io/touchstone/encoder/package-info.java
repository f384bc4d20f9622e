/** Sentence embeddings: the port, the model in process, and the tokenizer of the BERT family. */
@NullMarked
package io.touchstone.encoder;

import org.jspecify.annotations.NullMarked;
