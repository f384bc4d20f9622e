package io.touchstone.local.render;

import io.touchstone.contracts.claims.Report;
import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** One page that needs nothing else: no scripts, no fonts, no network. */
final class HtmlRenderer implements Renderer {

    @Override
    public String render(List<CheckedArticle> articles) {
        StringBuilder page = new StringBuilder();
        String title = articles.size() == 1 ? articles.getFirst().name() : Wording.count(articles.size(), "article");
        page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .append(escape(title))
                .append(" · Touchstone</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n");
        articles.forEach(article -> article(page, article));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void article(StringBuilder page, CheckedArticle article) {
        Report report = article.report();
        page.append("<article>\n<header>\n<p class=\"name\">").append(escape(article.name()));
        Optional.ofNullable(report.url())
                .filter(url -> url.matches("(?i)https?://.*"))
                .filter(url -> !url.equals(article.name()))
                .ifPresent(url -> page.append(" · ").append(anchor(url, url)));
        page.append("</p>\n<h1>")
                .append(escape(Wording.title(article).orElse(article.name())))
                .append("</h1>\n<p>")
                .append(escape(Wording.summary(report)))
                .append("</p>\n");
        if (report.note() != null) {
            page.append("<p class=\"note\">").append(escape(report.note())).append("</p>\n");
        }
        bar(page, report.summary());
        page.append("</header>\n");
        if (!report.claims().isEmpty()) {
            page.append("<ol>\n");
            report.claims().forEach(claim -> claim(page, claim));
            page.append("</ol>\n");
        }
        page.append("</article>\n");
    }

    private static void bar(StringBuilder page, Report.Summary summary) {
        if (summary.claims() == 0) {
            return;
        }
        page.append("<div class=\"bar\" aria-hidden=\"true\">");
        segment(page, "supported", summary.supported());
        segment(page, "refuted", summary.refuted());
        segment(page, "conflicting", summary.conflicting());
        segment(page, "open", summary.notEnoughEvidence() + summary.pending());
        page.append("</div>\n");
    }

    private static void segment(StringBuilder page, String kind, int count) {
        if (count > 0) {
            page.append("<span class=\"")
                    .append(kind)
                    .append("\" style=\"flex:")
                    .append(count)
                    .append("\"></span>");
        }
    }

    private static void claim(StringBuilder page, Report.Entry claim) {
        Verdict verdict = claim.verdict();
        String kind = verdict == null ? "open" : kind(verdict.label());
        page.append("<li class=\"").append(kind).append("\">\n<p class=\"verdict\"><strong>");
        page.append(verdict == null ? "Pending" : Wording.label(verdict.label()))
                .append("</strong>");
        if (verdict != null) {
            page.append(" <span class=\"confidence\">confidence ")
                    .append(Wording.probability(verdict.confidence()))
                    .append("</span>");
            verdict.flags()
                    .forEach(flag -> page.append(" <span class=\"flag\">")
                            .append(Wording.flag(flag))
                            .append("</span>"));
        }
        page.append("</p>\n<blockquote>").append(escape(Wording.quote(claim))).append("</blockquote>\n");
        if (!Wording.repeated(claim).isEmpty()) {
            page.append("<p class=\"small\">")
                    .append(escape(Wording.repeated(claim).strip()))
                    .append("</p>\n");
        }
        if (Wording.isReworded(claim)) {
            page.append("<p class=\"small\">Claim: ")
                    .append(escape(claim.text()))
                    .append("</p>\n");
        }
        Wording.elsewhere(claim)
                .ifPresent(also -> page.append("<p class=\"small\">Known: ")
                        .append(escape(also))
                        .append("</p>\n"));
        if (verdict != null) {
            page.append("<p>").append(escape(verdict.explanation())).append("</p>\n");
            sources(page, Wording.deciding(verdict));
            List<Assessment> others = Wording.others(verdict);
            if (!others.isEmpty()) {
                page.append("<details><summary>")
                        .append(Wording.count(others.size(), "other passage"))
                        .append(" looked at</summary>\n");
                sources(page, others);
                page.append("</details>\n");
            }
        }
        page.append("</li>\n");
    }

    private static void sources(StringBuilder page, List<Assessment> sources) {
        if (sources.isEmpty()) {
            return;
        }
        page.append("<ul>\n");
        for (Assessment source : sources) {
            page.append("<li><span class=\"stance\">")
                    .append(Wording.stance(source.stance()))
                    .append(' ')
                    .append(Wording.probability(source.probability()))
                    .append("</span> ");
            page.append(Wording.address(source)
                    .map(address -> anchor(address, source.title()))
                    .orElseGet(() -> escape(source.title())));
            page.append(" <span class=\"small\">(")
                    .append(escape(Wording.yearAndKind(source)))
                    .append("; ")
                    .append(escape(source.id()))
                    .append(")</span><q>")
                    .append(escape(source.passage()))
                    .append("</q></li>\n");
        }
        page.append("</ul>\n");
    }

    private static String kind(Label label) {
        return label == Label.NOT_ENOUGH_EVIDENCE ? "open" : label.name().toLowerCase(Locale.ROOT);
    }

    private static String anchor(String address, String text) {
        return "<a href=\"" + escape(address) + "\" rel=\"noreferrer\">" + escape(text) + "</a>";
    }

    /** As text of an element or an attribute's value. */
    static String escape(String text) {
        return Wording.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style() {
        try (InputStream style = Objects.requireNonNull(HtmlRenderer.class.getResourceAsStream("report.css"))) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
