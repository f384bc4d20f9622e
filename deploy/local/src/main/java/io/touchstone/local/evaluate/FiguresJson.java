package io.touchstone.local.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.touchstone.contracts.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as JSON: six decimals, and null for what is no number. */
public final class FiguresJson {

    private static final ObjectMapper MAPPER = Json.mapper().copy().registerModule(module());

    private FiguresJson() {}

    public static String of(Object figures) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static SimpleModule module() {
        return new SimpleModule()
                .addSerializer(Double.class, new Decimals(Double.class))
                .addSerializer(double.class, new Decimals(double.class));
    }

    private static final class Decimals extends StdSerializer<Double> {

        private static final long serialVersionUID = 1L;
        private static final int DIGITS = 6;

        Decimals(Class<Double> kind) {
            super(kind);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value.isNaN()) {
                json.writeNull();
            } else {
                json.writeNumber(BigDecimal.valueOf(value)
                        .setScale(DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
            }
        }
    }
}
