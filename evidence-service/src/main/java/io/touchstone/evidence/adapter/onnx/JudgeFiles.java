package io.touchstone.evidence.adapter.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the files of an exported judge are read from; a failure names the file. */
public final class JudgeFiles {

    private static final String RESOURCES = "/io/touchstone/evidence/judge/stance/";

    private final String place;
    private final Source source;

    private interface Source {
        InputStream open(String name) throws IOException;
    }

    private JudgeFiles(String place, Source source) {
        this.place = place;
        this.source = source;
    }

    /** The judge that ships. */
    public static JudgeFiles shipped() {
        return new JudgeFiles("class path:" + RESOURCES, name -> {
            InputStream found = JudgeFiles.class.getResourceAsStream(RESOURCES + name);
            if (found == null) {
                throw new NoSuchFileException(name);
            }
            return found;
        });
    }

    /** One that training/judge/export.py wrote. */
    public static JudgeFiles in(Path folder) {
        return new JudgeFiles(folder.toAbsolutePath() + "/", name -> Files.newInputStream(folder.resolve(name)));
    }

    byte[] read(String name) {
        try (InputStream in = source.open(name)) {
            return in.readAllBytes();
        } catch (NoSuchFileException e) {
            throw new IllegalStateException(path(name) + " does not exist", e);
        } catch (IOException e) {
            throw new IllegalStateException(path(name) + " cannot be read: " + e, e);
        }
    }

    /** The file as messages name it. */
    String path(String name) {
        return place + name;
    }
}
