package io.touchstone.evidence.benchmark;

import java.util.List;

/** Claims such as articles make, on what the starter library is about and on what it is not. */
public final class Claims {

    public static final List<String> TEXTS = List.of(
            "Ketamine rapidly relieves depression.",
            "Esketamine nasal spray is approved by the FDA for treatment-resistant depression.",
            "Ketamine has no side effects.",
            "A single infusion of ketamine works for at least three months.",
            "Ketamine infusions are approved by the FDA for post-traumatic stress disorder.",
            "Oral ketamine taken at home is as effective as an infusion.",
            "More than 70% of patients respond to ketamine.",
            "Ketamine reduces suicidal thoughts within 24 hours.",
            "Psychotherapy together with ketamine works better than ketamine alone.",
            "Repeated use of ketamine can harm the bladder.",
            "Ketamine is not addictive.",
            "Ketamine acts on NMDA receptors.",
            "Ketamine is more effective than electroconvulsive therapy.",
            "Ketamine helps people with alcohol use disorder to stay abstinent.",
            "Blood pressure rises for a short time after a dose of esketamine.",
            "Ketamine cures chronic pain.",
            "Ketamine regrows connections between neurons in the human brain.",
            "Patients may feel dissociated for an hour or two after treatment.",
            "Ketamine was first approved as an anaesthetic in 1970.",
            "Vitamin D prevents colds in children.",
            "Zinc lozenges shorten the common cold by three days.",
            "Turmeric relieves the pain of arthritis as well as ibuprofen does.",
            "The relief that ketamine gives fades within two weeks in most patients.",
            "Sublingual ketamine was shown to be safe in more than a thousand patients treated at home.");

    private Claims() {}
}
