package io.touchstone.claim.standalone;

/** Resolves one kind of reference. */
interface Resolver {

    /** The statement with what it refers to put in; the same when it has no such reference. */
    Statement resolve(Statement statement, Context context);
}
