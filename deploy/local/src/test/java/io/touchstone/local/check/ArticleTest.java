package io.touchstone.local.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.local.console.Refusal;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleTest {

    @TempDir
    Path folder;

    private static Article of(String name) {
        return Article.of(name, InputStream.nullInputStream());
    }

    @Test
    void argumentsAreFilesPagesOrStandardInput() {
        assertThat(of("a.txt")).isInstanceOf(Article.File.class);
        assertThat(of("http://example.org/x")).isInstanceOf(Article.Page.class);
        assertThat(of("HTTPS://example.org/x")).isInstanceOf(Article.Page.class);
        assertThat(of("-")).isInstanceOf(Article.StandardInput.class);
    }

    @Test
    void aFileIsSentAsItsBytesUnderItsName() throws Exception {
        Path file = Files.write(folder.resolve("tea.txt"), new byte[] {'t', 'e', (byte) 0xff});

        var request = of(file.toString()).request();

        assertThat(request.content()).containsExactly('t', 'e', 0xff);
        assertThat(request.name()).isEqualTo("tea.txt");
        assertThat(request.url()).isNull();
    }

    @Test
    void aPageIsFetchedByThePlatform() {
        assertThat(of("https://example.org/tea").request().url()).isEqualTo("https://example.org/tea");
    }

    @Test
    void standardInputIsReadToItsEnd() {
        var in = new ByteArrayInputStream("Tea.".getBytes(StandardCharsets.UTF_8));

        assertThat(Article.of("-", in).request().content())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Tea.");
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() throws Exception {
        Path large = folder.resolve("large.txt");
        Files.write(large, new byte[Article.MOST_BYTES + 1]);

        assertThatThrownBy(() -> of(folder.resolve("none.txt").toString()).request())
                .isInstanceOf(Refusal.class)
                .hasMessage("no such file");
        assertThatThrownBy(() -> of(folder.toString()).request())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("folder");
        assertThatThrownBy(
                        () -> of(Files.createFile(folder.resolve("empty.txt")).toString())
                                .request())
                .isInstanceOf(Refusal.class)
                .hasMessage("it is empty");
        assertThatThrownBy(() -> of(large.toString()).request())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("too large");
    }
}
