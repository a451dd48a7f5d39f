// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.guildhall.registry.zip.BadZipException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The feature that an archive declares.
 *
 * @param needs the names of the features it builds on
 * @param bundles the addresses of its bundles
 * @param started the addresses of those that Karaf is to start
 */
record ArchiveFeature(String name, String version, List<String> needs, List<String> bundles, List<String> started) {

    private static final String FEATURE = "feature";
    private static final String BUNDLE = "bundle";

    /** Of the rest, some write into the settings or bring in what is not in the archive. */
    private static final Set<String> KNOWN = Set.of(FEATURE, BUNDLE, "details");

    /** @throws BadZipException if the document declares not just one feature, or more than what a module consists of */
    static ArchiveFeature read(byte[] document) throws BadZipException {
        List<Element> features = children(root(document));
        if (features.size() != 1 || !features.get(0).getTagName().equals(FEATURE)) {
            throw new BadZipException("registry.archive.features");
        }
        Element feature = features.get(0);
        List<Element> bundles = named(feature, BUNDLE);
        return new ArchiveFeature(
                feature.getAttribute("name"),
                feature.getAttribute("version"),
                named(feature, FEATURE).stream().map(ArchiveFeature::text).toList(),
                bundles.stream().map(ArchiveFeature::text).toList(),
                bundles.stream()
                        .filter(bundle -> !bundle.getAttribute("start").equals("false"))
                        .map(ArchiveFeature::text)
                        .toList());
    }

    private static List<Element> named(Element feature, String name) throws BadZipException {
        return children(feature).stream()
                .filter(child -> child.getTagName().equals(name))
                .toList();
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static Element root(byte[] document) throws BadZipException {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = parsers.newDocumentBuilder();
            // the default handler writes to the console; the exception says the same
            parser.setErrorHandler(null);
            return parser.parse(new ByteArrayInputStream(document)).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new BadZipException("registry.archive.features");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Element> children(Element parent) throws BadZipException {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                if (!KNOWN.contains(element.getTagName())) {
                    throw new BadZipException("registry.archive.feature-element", element.getTagName());
                }
                children.add(element);
            }
        }
        return children;
    }
}
