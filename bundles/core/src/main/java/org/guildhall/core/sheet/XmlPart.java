// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.guildhall.api.error.InvalidException;

/** One document of a workbook, read forwards. It knows no entities but XML's own, and one that declares some is refused. */
final class XmlPart implements AutoCloseable {

    private final InputStream content;
    private final XMLStreamReader reader;

    XmlPart(InputStream content) {
        this.content = content;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            reader = factory.createXMLStreamReader(content);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** Goes on to where the next element begins or ends; false at the end of the document. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw SheetReader.damaged();
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** What stands in the element that has just begun, and goes to its end. */
    String text() {
        try {
            return reader.getElementText();
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** A file that unpacks to too much breaks off in the middle of reading, and that is what shall be told. */
    private static RuntimeException damaged(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = next(cause)) {
            if (cause instanceof TooMuchException) {
                return SheetReader.tooLarge();
            }
        }
        InvalidException told = SheetReader.damaged();
        told.initCause(e);
        return told;
    }

    private static Throwable next(Throwable cause) {
        return cause instanceof XMLStreamException of ? of.getNestedException() : cause.getCause();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
