/** Guesses languages with the model of Apache OpenNLP. */
@NullMarked
package io.touchstone.ingest.adapter.opennlp;

import org.jspecify.annotations.NullMarked;
