package io.touchstone.claim.known;

/**
 * Takes inflection off an English word: plural, third person, past, participle. Nothing more: a stemmer would make one word
 * of "generic" and "general", and two claims with them would be taken for the same.
 */
final class Wordform {

    private Wordform() {}

    /** The form to compare with; it is no word by itself. */
    static String of(String word) {
        String form = singular(word);
        if (form.length() > 5 && form.endsWith("ing") && hasVowel(form, form.length() - 3)) {
            form = undoubled(form.substring(0, form.length() - 3));
        } else if (form.length() > 4 && form.endsWith("ied")) {
            form = form.substring(0, form.length() - 3) + "y";
        } else if (form.length() > 4
                && form.endsWith("ed")
                && !form.endsWith("eed")
                && hasVowel(form, form.length() - 2)) {
            form = undoubled(form.substring(0, form.length() - 2));
        }
        return form.length() > 4 && form.endsWith("e") ? form.substring(0, form.length() - 1) : form;
    }

    private static String singular(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 4
                && (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes"))) {
            return word.substring(0, length - 2);
        }
        boolean plural = length > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return plural ? word.substring(0, length - 1) : word;
    }

    private static String undoubled(String form) {
        int last = form.length() - 1;
        boolean doubled =
                last > 3 && form.charAt(last) == form.charAt(last - 1) && "aeiousz".indexOf(form.charAt(last)) < 0;
        return doubled ? form.substring(0, last) : form;
    }

    private static boolean hasVowel(String form, int end) {
        for (int i = 0; i < end; i++) {
            if ("aeiouy".indexOf(form.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
