/** ONNX Runtime behind the ports. */
@NullMarked
package io.touchstone.evidence.adapter.onnx;

import org.jspecify.annotations.NullMarked;
