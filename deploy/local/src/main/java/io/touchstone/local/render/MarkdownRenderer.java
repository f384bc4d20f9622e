package io.touchstone.local.render;

import io.touchstone.contracts.claims.Report;
import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Verdict;
import java.util.List;
import java.util.Optional;

/** CommonMark with tables, as code hosts show it. Whatever the article says is text, never markup. */
final class MarkdownRenderer implements Renderer {

    private static final String SPECIAL = "\\`*_{}[]<>()#|~&$!@";

    @Override
    public String render(List<CheckedArticle> articles) {
        StringBuilder page = new StringBuilder();
        for (CheckedArticle article : articles) {
            if (!page.isEmpty()) {
                page.append("\n---\n\n");
            }
            article(page, article);
        }
        return page.toString();
    }

    private static void article(StringBuilder page, CheckedArticle article) {
        Report report = article.report();
        page.append("# ").append(escape(article.name())).append("\n\n");
        Wording.title(article)
                .ifPresent(title -> page.append("**").append(escape(title)).append("**\n\n"));
        page.append(escape(Wording.summary(report))).append("\n");
        if (report.note() != null) {
            page.append('\n').append(escape(report.note())).append('\n');
        }
        if (!report.claims().isEmpty()) {
            page.append("\n| | Claim | Verdict | Confidence | Flags |\n|--:|---|---|--:|---|\n");
        }
        int number = 0;
        for (Report.Entry claim : report.claims()) {
            Optional<Verdict> verdict = Optional.ofNullable(claim.verdict());
            page.append("| ")
                    .append(++number)
                    .append(" | ")
                    .append(escape(claim.text()))
                    .append(" | ")
                    .append(verdict.map(v -> Wording.label(v.label())).orElse("pending"))
                    .append(" | ")
                    .append(verdict.map(v -> Wording.probability(v.confidence()))
                            .orElse(""))
                    .append(" | ")
                    .append(verdict.map(Wording::flags).orElse(""))
                    .append(" |\n");
        }
        number = 0;
        for (Report.Entry claim : report.claims()) {
            claim(page, ++number, claim);
        }
    }

    private static void claim(StringBuilder page, int number, Report.Entry claim) {
        Verdict verdict = claim.verdict();
        page.append("\n## ").append(number).append(". ");
        page.append(verdict == null ? "Pending" : Wording.label(verdict.label()))
                .append("\n\n");
        page.append("> ")
                .append(escape(Wording.quote(claim)))
                .append(Wording.repeated(claim))
                .append("\n\n");
        if (Wording.isReworded(claim)) {
            page.append("**Claim:** ").append(escape(claim.text())).append("\n\n");
        }
        Wording.elsewhere(claim)
                .ifPresent(
                        also -> page.append("**Known:** ").append(escape(also)).append("\n\n"));
        if (verdict == null) {
            return;
        }
        page.append("Confidence ").append(Wording.probability(verdict.confidence()));
        if (!verdict.flags().isEmpty()) {
            page.append(" · ").append(Wording.flags(verdict));
        }
        page.append("\n\n").append(escape(verdict.explanation())).append('\n');
        if (!Wording.deciding(verdict).isEmpty()) {
            page.append('\n');
        }
        for (Assessment source : Wording.deciding(verdict)) {
            page.append("- **")
                    .append(Wording.stance(source.stance()))
                    .append("** ")
                    .append(Wording.probability(source.probability()))
                    .append(": ")
                    .append(link(source))
                    .append(" \\(")
                    .append(Wording.yearAndKind(source))
                    .append("\\)  \n  “")
                    .append(escape(source.passage()))
                    .append("”\n");
        }
    }

    private static String link(Assessment source) {
        String title = escape(source.title());
        return Wording.address(source)
                .map(address -> "[" + title + "](<" + address + ">)")
                .orElse(title + ", " + escape(source.id()));
    }

    /** On one line, with everything that Markdown could take for markup taken back. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        Wording.line(text).codePoints().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        // What begins a list or a heading when it begins a line.
        return escaped.toString().replaceFirst("^([-+=])", "\\\\$1").replaceFirst("^(\\d+)([.])", "$1\\\\$2");
    }
}
