// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A feature as an archive declares it.
 *
 * @param needs the names of the features it builds on
 */
record ArchiveFeature(String name, String version, List<String> needs) {

    private static final String FEATURE = "feature";

    /** Those of a feature repository; none if the document is something else. */
    static List<ArchiveFeature> read(InputStream document) throws IOException {
        List<ArchiveFeature> features = new ArrayList<>();
        for (Element element : children(root(document))) {
            features.add(new ArchiveFeature(
                    element.getAttribute("name"),
                    element.getAttribute("version"),
                    children(element).stream()
                            .map(each -> each.getTextContent().strip())
                            .toList()));
        }
        return features;
    }

    private static Element root(InputStream document) throws IOException {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = parsers.newDocumentBuilder();
            // the default handler writes to the console; the exception says the same
            parser.setErrorHandler(null);
            return parser.parse(document).getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> features = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element && element.getTagName().equals(FEATURE)) {
                features.add(element);
            }
        }
        return features;
    }
}
