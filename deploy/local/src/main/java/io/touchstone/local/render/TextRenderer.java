package io.touchstone.local.render;

import io.touchstone.contracts.claims.Report;
import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.contracts.verdicts.Verdict;
import java.util.List;
import java.util.Locale;

/** For reading on a terminal of 80 columns or more. */
final class TextRenderer implements Renderer {

    private static final int USUAL = 90;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;

    /** Sources of a claim that are quoted; of the others the title has to do. */
    private static final int WITH_PASSAGE = 3;

    private static final String BOLD = "1";
    private static final String DIM = "2";
    private static final String RED = "1;31";
    private static final String GREEN = "1;32";
    private static final String YELLOW = "1;33";
    private static final String BLUE = "1;34";

    private final int width;
    private final boolean colour;

    TextRenderer(int columns, boolean colour) {
        this.width = columns == 0 ? USUAL : Math.clamp(columns - 1, NARROWEST, WIDEST);
        this.colour = colour;
    }

    @Override
    public String render(List<CheckedArticle> articles) {
        StringBuilder page = new StringBuilder();
        for (CheckedArticle article : articles) {
            if (!page.isEmpty()) {
                page.append('\n').append(paint(DIM, "─".repeat(width))).append("\n\n");
            }
            article(page, article);
        }
        return page.toString();
    }

    private void article(StringBuilder page, CheckedArticle article) {
        Report report = article.report();
        page.append(paint(BOLD, Wording.line(article.name()))).append('\n');
        Wording.title(article).ifPresent(title -> paragraph(page, "", title, ""));
        paragraph(page, "", Wording.summary(report), "");
        if (report.note() != null) {
            paragraph(page, "", Wording.line(report.note()), "");
        }
        int number = 0;
        String indent = " ".repeat(Integer.toString(report.claims().size()).length() + 2);
        for (Report.Entry claim : report.claims()) {
            number++;
            page.append('\n');
            claim(page, String.format(Locale.ROOT, "%" + (indent.length() - 2) + "d. ", number), indent, claim);
        }
    }

    private void claim(StringBuilder page, String number, String indent, Report.Entry claim) {
        Verdict verdict = claim.verdict();
        page.append(paint(BOLD, number));
        if (verdict == null) {
            page.append(paint(DIM, "PENDING")).append('\n');
        } else {
            String label = Wording.label(verdict.label()).toUpperCase(Locale.ROOT);
            String confidence = "  confidence " + Wording.probability(verdict.confidence());
            String flags = verdict.flags().isEmpty() ? "" : "! " + Wording.flags(verdict);
            page.append(paint(colourOf(verdict.label()), label)).append(confidence);
            boolean fits = number.length() + label.length() + confidence.length() + 2 + flags.length() <= width;
            if (fits && !flags.isEmpty()) {
                page.append("  ").append(paint(YELLOW, flags));
            }
            page.append('\n');
            if (!fits) {
                paragraph(page, indent, flags, YELLOW);
            }
        }
        paragraph(page, indent, "“" + Wording.quote(claim) + "”" + Wording.repeated(claim), "");
        if (Wording.isReworded(claim)) {
            paragraph(page, indent + "Claim: ", Wording.line(claim.text()), "");
        }
        Wording.elsewhere(claim).ifPresent(also -> paragraph(page, indent + "Known: ", also, ""));
        if (verdict != null) {
            paragraph(page, indent + "Why:   ", Wording.line(verdict.explanation()), "");
            int shown = 0;
            for (Assessment source : Wording.deciding(verdict)) {
                source(page, indent, source, shown++ < WITH_PASSAGE);
            }
        }
    }

    private void source(StringBuilder page, String indent, Assessment source, boolean withPassage) {
        String sign = source.stance() == Stance.SUPPORTS ? "+ " : source.stance() == Stance.REFUTES ? "- " : "= ";
        paragraph(
                page,
                indent + sign,
                Wording.stance(source.stance()) + " " + Wording.probability(source.probability()) + "  "
                        + Wording.line(source.title()) + " (" + Wording.yearAndKind(source) + ")",
                "");
        if (withPassage) {
            paragraph(page, indent + "  ", "“" + Wording.line(source.passage()) + "”", DIM);
        }
        paragraph(page, indent + "  ", Wording.identifier(source), "");
    }

    /** The first line begins with {@code lead}, the others are as far in. */
    private void paragraph(StringBuilder page, String lead, String text, String style) {
        String begin = lead;
        for (String line : Wrap.lines(text, width - lead.length())) {
            page.append(begin)
                    .append(style.isEmpty() ? line : paint(style, line))
                    .append('\n');
            begin = " ".repeat(lead.length());
        }
    }

    private static String colourOf(Label label) {
        return switch (label) {
            case SUPPORTED -> GREEN;
            case REFUTED -> RED;
            case CONFLICTING -> YELLOW;
            case NOT_ENOUGH_EVIDENCE -> BLUE;
        };
    }

    private String paint(String style, String text) {
        return colour ? "\u001b[" + style + "m" + text + "\u001b[0m" : text;
    }
}
