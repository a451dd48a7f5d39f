// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Where in a JSON text each part of it begins, so that a mistake found later still has a line. */
final class Locations {

    private final Map<String, JsonLocation> byPointer = new HashMap<>();

    /** @throws IOException if it is no JSON */
    static Locations in(byte[] json) throws IOException {
        Locations locations = new Locations();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!token.isStructEnd()) {
                    String pointer = parser.getParsingContext().pathAsPointer().toString();
                    locations.byPointer.putIfAbsent(pointer, parser.currentTokenLocation());
                }
            }
        }
        return locations;
    }

    /** What stands there, or around it if there is nothing. */
    String of(String pointer) {
        String place = pointer;
        while (!byPointer.containsKey(place) && !place.isEmpty()) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return text(byPointer.get(place));
    }

    static String text(JsonLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
