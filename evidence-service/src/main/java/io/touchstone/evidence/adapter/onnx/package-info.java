/** The trained judge, run by ONNX Runtime in process. */
@NullMarked
package io.touchstone.evidence.adapter.onnx;

import org.jspecify.annotations.NullMarked;
