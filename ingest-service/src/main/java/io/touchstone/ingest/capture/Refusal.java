package io.touchstone.ingest.capture;

/** The kinds of reasons for which a submission is not taken. */
public enum Refusal {
    /** There is nothing in it, or nothing but white space. */
    EMPTY,
    /** The bytes are no text. */
    BINARY,
    /** The bytes are text in another encoding, or broken. */
    NOT_UTF8,
    /** More than the limits allow. */
    TOO_LARGE,
    /** A kind of file that is not read, for example PDF. */
    UNSUPPORTED_TYPE,
    /** A page that holds no text to speak of. */
    NO_TEXT,
    /** A text in a language that the service does not take. */
    UNSUPPORTED_LANGUAGE,
    /** The address did not answer with a page. */
    FETCH_FAILED,
    /** The address leads to a place that must not be asked, for example inside the own network. */
    ADDRESS_NOT_ALLOWED,
    /** The request contradicts itself or says too little. */
    BAD_REQUEST
}
