package io.touchstone.claim.known;

class InMemoryKnownClaimsTest extends KnownClaimsContract {

    @Override
    protected KnownClaims known() {
        return new InMemoryKnownClaims();
    }
}
