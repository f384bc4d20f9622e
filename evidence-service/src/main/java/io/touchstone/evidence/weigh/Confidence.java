package io.touchstone.evidence.weigh;

/**
 * How likely a label is right, as a logistic function of what it rests on; its factors are fitted on labelled claims.
 *
 * @param constant log-odds where nothing speaks for the label
 * @param clear factor of how one-sided the weight is, 0 to 1
 * @param much factor of how much weight there is, 0 to 1
 * @param likeliest factor of the highest probability of a stance among what decides, 0 to 1
 */
record Confidence(double constant, double clear, double much, double likeliest) {

    /** Rounded to thousandths, so that it reads as it is stored. */
    double of(Balance balance) {
        double logOdds = constant + clear * balance.clear() + much * balance.much() + likeliest * balance.likeliest();
        return Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000.0;
    }
}
