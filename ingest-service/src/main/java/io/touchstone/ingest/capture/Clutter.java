package io.touchstone.ingest.capture;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out of a page what is on it for other reasons than to be read. */
final class Clutter {

    /** Never shown, or never prose. */
    private static final String NEVER = "script,style,noscript,template,iframe,object,embed,svg,canvas,audio,video,map,"
            + "input,select,textarea,datalist,progress,meter,dialog,nav,footer,"
            + "[role=navigation],[role=contentinfo],[role=search],[role=dialog],[role=alertdialog],[role=menu],"
            + "[role=menubar],[role=toolbar],[aria-modal=true],[aria-hidden=true]";

    private static final Pattern HIDDEN_STYLE =
            Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

    /** Words of ids and classes that page builders give to banners, menus and teasers. */
    private static final Pattern NAMED =
            Pattern.compile("(?i)(?:^|.*[-_ ])(?:cookies?|gdpr|onetrust|cmplz|cookiebot|newsletter|popup|"
                    + "breadcrumbs?|skip-link|skip-to-content|screen-reader-text|sr-only|visually-hidden|social-share|share-buttons|"
                    + "related-posts|site-footer|site-header|site-nav|main-menu|mobile-menu)(?:[-_ ].*|$)");

    private Clutter() {}

    /** @param alsoNamed whether to go by ids and classes too, which looks at the text of each such element */
    static void remove(Document page, boolean alsoNamed) {
        page.select(NEVER).remove();
        for (Element element : List.copyOf(page.select("[hidden]"))) {
            // Folded answers of questions are hidden "until found": they are there to be read.
            if (!"until-found".equalsIgnoreCase(element.attr("hidden"))) {
                element.remove();
            }
        }
        for (Element element : List.copyOf(page.select("[style]"))) {
            if (HIDDEN_STYLE.matcher(element.attr("style")).find() && !isFrame(element)) {
                element.remove();
            }
        }
        for (Element button : List.copyOf(page.select("button,[role=button]"))) {
            if (button.closest("h1,h2,h3,h4,h5,h6,summary") == null
                    && button.selectFirst("h1,h2,h3,h4,h5,h6,p,li") == null) {
                button.remove();
            }
        }
        if (alsoNamed) {
            removeNamed(page);
        }
    }

    /** What stands around the article and is no part of it; only when the reader did not find the article itself. */
    static void removeFrame(Document page) {
        for (Element element : List.copyOf(page.select("aside,header,[role=banner],[role=complementary]"))) {
            if (element.closest("article,main") == null && element.selectFirst("article,main,h1") == null) {
                element.remove();
            }
        }
    }

    private static void removeNamed(Document page) {
        int whole = page.body().text().length();
        for (Element element : List.copyOf(page.body().select("[id],[class]"))) {
            if (!isFrame(element)
                    && (NAMED.matcher(element.id()).matches()
                            || element.classNames().stream()
                                    .anyMatch(c -> NAMED.matcher(c).matches()))
                    // A name that misleads must not cost the article.
                    && element.text().length() * 2 < whole) {
                element.remove();
            }
        }
    }

    private static boolean isFrame(Element element) {
        return element.nameIs("html")
                || element.nameIs("body")
                || element.nameIs("main")
                || element.nameIs("article")
                || element.nameIs("h1");
    }
}
