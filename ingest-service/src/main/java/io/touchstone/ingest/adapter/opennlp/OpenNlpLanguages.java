package io.touchstone.ingest.adapter.opennlp;

import io.touchstone.ingest.language.LanguageGuesser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Apache OpenNLP's model of 183 languages, from the class path; about 80 MB in memory once loaded. */
public final class OpenNlpLanguages implements LanguageGuesser {

    private static final String MODEL = "/langdetect-183.bin";

    /** ISO 639-3 codes of single languages whose BCP 47 tag is that of their group. */
    private static final Map<String, String> GROUPED = Map.of(
            "cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "zlm", "ms", "plt", "mg", "nob", "nb", "azj", "az");

    private final LanguageDetectorModel model;
    private final Map<String, String> tags = tags();

    private OpenNlpLanguages(LanguageDetectorModel model) {
        this.model = model;
    }

    /** Reads the model; takes about a second. */
    public static OpenNlpLanguages load() {
        try (InputStream in = OpenNlpLanguages.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the language model " + MODEL + " is not on the class path");
            }
            return new OpenNlpLanguages(new LanguageDetectorModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the language model " + MODEL + " cannot be read", e);
        }
    }

    @Override
    public Guess guess(String text) {
        // A detector is cheap and not thread-safe; the model is neither.
        Language[] languages = new LanguageDetectorME(model).predictLanguages(text);
        Language best = languages[0];
        double next = languages.length > 1 ? languages[1].getConfidence() : 0;
        return new Guess(tags.getOrDefault(best.getLang(), best.getLang()), best.getConfidence(), next);
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>(GROUPED);
        for (String tag : Locale.getISOLanguages()) {
            tags.putIfAbsent(Locale.of(tag).getISO3Language(), tag);
        }
        return Map.copyOf(tags);
    }
}
