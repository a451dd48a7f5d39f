// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import static com.fasterxml.jackson.databind.cfg.CoercionAction.Fail;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.guildhall.api.actor.Permission;

/** A {@code ui/ui.json} that was read: what it means, and how it was written. */
public final class UiJson {

    private final Pages pages;
    private final JsonNode written;
    private final Locations locations;

    private UiJson(Pages pages, JsonNode written, Locations locations) {
        this.pages = pages;
        this.written = written;
        this.locations = locations;
    }

    /** @throws WrongPagesException with the first mistake of grammar */
    public static UiJson read(byte[] json) {
        ObjectMapper mapper = mapper();
        try {
            JsonNode written = mapper.readTree(json);
            if (!written.isObject()) {
                throw new WrongPagesException(List.of("line 1, column 1: expected an object: {…}"));
            }
            Locations locations = Locations.in(json);
            return new UiJson(pages(written, locations, mapper), written, locations);
        } catch (JsonProcessingException e) {
            throw new WrongPagesException(List.of(Locations.text(e.getLocation()) + ": " + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new WrongPagesException(List.of("can not be read: " + e.getMessage()));
        }
    }

    private static Pages pages(JsonNode written, Locations locations, ObjectMapper mapper)
            throws JsonProcessingException {
        try {
            return mapper.treeToValue(written, Pages.class);
        } catch (JsonMappingException e) {
            String place = locations.of(Reasons.pointer(e));
            throw new WrongPagesException(List.of(place + ": " + Reasons.of(e, mapper)));
        }
    }

    /** @throws WrongPagesException with all that does not fit what else is in the bundle */
    public void check(Surroundings around) {
        Mistakes mistakes = new Mistakes(locations);
        new Fit(pages, around, mistakes).check(written);
        mistakes.raise();
    }

    /**
     * Looks whether the pages fit the bundle's API.
     *
     * @param openApi the document of the API
     * @throws WrongPagesException with all that does not
     */
    public void checkApi(JsonNode openApi, Surroundings around) {
        Mistakes mistakes = new Mistakes(locations);
        new ApiFit(pages, new Api(openApi), around, mistakes).check(written);
        mistakes.raise();
    }

    public List<Written<Page>> pages() {
        return written(pages.pages(), "pages");
    }

    /** The figures for the start page of the console and the home of the portal. */
    public List<Written<StartTile>> tiles() {
        return written(pages.tiles(), "tiles");
    }

    /** The figures for the pages of single rows. */
    public List<Written<Card>> cards() {
        return written(pages.cards(), "cards");
    }

    private <T> List<Written<T>> written(List<T> values, String part) {
        return IntStream.range(0, values.size())
                .mapToObj(index ->
                        new Written<>(values.get(index), written.path(part).path(index)))
                .toList();
    }

    private static ObjectMapper mapper() {
        JsonMapper.Builder mapper = JsonMapper.builder()
                // a cache of its own: the one that all share would keep our classes alive when this bundle is swapped
                .typeFactory(TypeFactory.defaultInstance().withCache(new LRUMap<>(64, 500)))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .addMixIn(Permission.class, PermissionAsText.class)
                .withCoercionConfig(LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, Fail)
                        .setCoercion(CoercionInputShape.Float, Fail)
                        .setCoercion(CoercionInputShape.Boolean, Fail));
        for (LogicalType type : List.of(LogicalType.Integer, LogicalType.Boolean)) {
            mapper.withCoercionConfig(type, each -> each.setCoercion(CoercionInputShape.String, Fail));
        }
        return mapper.build();
    }

    private interface PermissionAsText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Permission of(String name) {
            return Permission.of(name);
        }
    }
}
