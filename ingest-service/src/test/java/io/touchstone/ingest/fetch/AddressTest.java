package io.touchstone.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "HTTPS://Clinic.Example/Path https://clinic.example/Path",
                "https://clinic.example https://clinic.example/",
                "https://clinic.example/ https://clinic.example/",
                "https://clinic.example:443/a https://clinic.example/a",
                "http://clinic.example:80/a http://clinic.example/a",
                "http://clinic.example:8080/a http://clinic.example:8080/a",
                "https://clinic.example/a/ https://clinic.example/a",
                "https://clinic.example/a#part https://clinic.example/a",
                "https://clinic.example/a?utm_source=x&utm_campaign=y https://clinic.example/a",
                "https://clinic.example/a?id=7&fbclid=z&p=2 https://clinic.example/a?id=7&p=2",
                "https://clinic.example/a?utmost=1 https://clinic.example/a?utmost=1",
                "https://clinic.example/a/../b/./c https://clinic.example/b/c",
                "https://clinic.example./a https://clinic.example/a",
                "https://m\u00FCnchen.example/caf\u00E9 https://xn--mnchen-3ya.example/caf%C3%A9",
                "https://clinic.example/a|b[1] https://clinic.example/a%7Cb%5B1%5D",
                "https://clinic.example/100% https://clinic.example/100%25",
                "https://clinic.example/a%20b https://clinic.example/a%20b",
                "http://[2001:DB8::1]:80/x http://[2001:db8::1]/x",
            })
    void thereIsOneSpellingOfAnAddress(String given, String canonical) {
        Address address = Address.of(given);

        assertThat(address).isInstanceOf(Address.Web.class);
        assertThat(((Address.Web) address).canonical()).isEqualTo(canonical);
        assertThat(((Address.Web) Address.of(canonical)).canonical()).isEqualTo(canonical);
    }

    @Test
    void aRequestKeepsTheSlashAndTheParameters() {
        assertThat(Address.of("https://clinic.example/a/?utm_source=x#y"))
                .isInstanceOfSatisfying(
                        Address.Web.class,
                        web -> assertThat(web.uri()).hasToString("https://clinic.example/a/?utm_source=x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "clinic.example/a; must start with http:// or https://",
                "file:///etc/passwd; must start with http:// or https://",
                "javascript:alert(1); must start with http:// or https://",
                "gopher://clinic.example/; must start with http:// or https://",
                "https://; not an address",
                "https:///path; names no host",
                "http://my_host.example/x; names no host",
                "http://-/x; names no host",
                "https://user:secret@clinic.example/; user name or password",
                "https://clinic.example:99999/; port 99999",
                "https://clinic.example:0/; port 0",
                "https://a b.example/; names no host",
            })
    void otherThingsAreNoAddresses(String given, String reason) {
        assertThat(Address.of(given))
                .isInstanceOfSatisfying(
                        Address.Unusable.class,
                        unusable -> assertThat(unusable.reason()).contains(reason));
    }

    @Test
    void anAddressHasALongestLength() {
        String prefix = "https://clinic.example/";

        assertThat(Address.of(prefix + "a".repeat(2000 - prefix.length()))).isInstanceOf(Address.Web.class);
        assertThat(Address.of(prefix + "a".repeat(2001 - prefix.length())))
                .isEqualTo(new Address.Unusable("The url has 2001 characters; at most 2000 are taken."));
    }
}
