// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.guildhall.api.Id;

/** How the platform writes JSON, at every door: ids as 13 characters, instants as ISO 8601 in UTC, unknown fields refused. */
public final class Json {

    private Json() {}

    /**
     * A new mapper with caches of its own. Each module has one and drops it when it stops, for a mapper remembers every
     * class it saw and would keep an old version of the module alive.
     */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .typeFactory(TypeFactory.defaultInstance().withCache(new LRUMap<>(64, 500)))
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule("guildhall")
                        .addSerializer(new IdWriter())
                        .addDeserializer(Id.class, new IdReader()))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static final class IdWriter extends StdSerializer<Id> {
        private static final long serialVersionUID = 1L;

        IdWriter() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(id.toString());
        }
    }

    private static final class IdReader extends StdDeserializer<Id> {
        private static final long serialVersionUID = 1L;

        IdReader() {
            super(Id.class);
        }

        @Override
        public Id deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Id.parse(json.getValueAsString(""));
        }
    }
}
