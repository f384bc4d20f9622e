package io.touchstone.webapi;

/** Ends a request with problem details. For adapters only: the middle returns its outcomes. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String slug;

    /**
     * @param status HTTP status
     * @param slug what programs can rely on, for example {@code document-not-found}
     * @param detail what is wrong, in words
     */
    public ProblemException(int status, String slug, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
    }

    /** 404. */
    public static ProblemException notFound(String slug, String detail) {
        return new ProblemException(404, slug, detail);
    }

    /** 400. */
    public static ProblemException badRequest(String slug, String detail) {
        return new ProblemException(400, slug, detail);
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    Problem problem() {
        return Problem.of(status, slug, String.valueOf(getMessage()));
    }
}
