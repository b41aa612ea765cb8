package goldthread.tests.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Two resources written the same way, so that they can be compared as texts: keys and attributes in one order, numbers
 * with the digits that were sent, and without what the server says of its own (id, version, time, source).
 */
public final class Canonical {
    private static final String INDENT = "  ";

    private Canonical() {}

    /** A resource in JSON, without what the server adds. */
    public static String json(JsonNode resource) {
        return json(withoutServerFields(resource), "");
    }

    private static JsonNode withoutServerFields(JsonNode resource) {
        ObjectNode copy = resource.deepCopy();
        copy.remove("id");
        if (copy.get("meta") instanceof ObjectNode meta) {
            meta.remove("versionId");
            meta.remove("lastUpdated");
            meta.remove("source");
            if (meta.isEmpty()) {
                copy.remove("meta");
            }
        }
        return copy;
    }

    private static String json(JsonNode node, String indent) {
        String deeper = indent + INDENT;
        if (node.isObject()) {
            Map<String, String> sorted = new TreeMap<>();
            node.properties().forEach(field -> sorted.put(field.getKey(), json(field.getValue(), deeper)));
            return sorted.entrySet().stream()
                    .map(field -> "\n" + deeper + field.getKey() + ": " + field.getValue())
                    .collect(Collectors.joining());
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(element -> "\n" + deeper + "- " + json(element, deeper))
                    .collect(Collectors.joining());
        }
        return node.isTextual() ? '"' + node.textValue() + '"' : node.toString();
    }

    /** A resource in XML, without what the server adds; blank text between elements counts only in a narrative. */
    public static String xml(String resource) {
        Element root = parse(resource);
        removeChild(root, "id");
        Element meta = child(root, "meta");
        if (meta != null) {
            removeChild(meta, "versionId");
            removeChild(meta, "lastUpdated");
            removeChild(meta, "source");
            if (child(meta, "*") == null) {
                root.removeChild(meta);
            }
        }
        return xml(root, "");
    }

    private static Element parse(String xml) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException notXml) {
            throw new AssertionError("Not XML: " + xml, notXml);
        }
    }

    private static @org.jspecify.annotations.Nullable Element child(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child && (name.equals("*") || name.equals(child.getLocalName()))) {
                return child;
            }
        }
        return null;
    }

    private static void removeChild(Element parent, String name) {
        Element child = child(parent, name);
        if (child != null) {
            parent.removeChild(child);
        }
    }

    private static String xml(Node node, String indent) {
        if (!(node instanceof Element element)) {
            boolean narrative =
                    "http://www.w3.org/1999/xhtml".equals(node.getParentNode().getNamespaceURI());
            String text = node.getNodeValue();
            return text.isBlank() && !narrative ? "" : "\n" + indent + '"' + text + '"';
        }
        StringBuilder text = new StringBuilder("\n" + indent + element.getLocalName());
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                attributes.put(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        attributes.forEach((name, value) ->
                text.append(' ').append(name).append("=\"").append(value).append('"'));
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            text.append(xml(element.getChildNodes().item(i), indent + INDENT));
        }
        return text.toString();
    }
}
