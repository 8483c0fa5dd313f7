package inkling.core.format.inkml;

import inkling.core.format.FileFormatException;
import inkling.core.problem.Problem;
import java.io.CharArrayReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through the elements of an XML document in their order, without trusting it: a document type declaration, and
 * with it every entity of its own, is refused, and so is nesting deeper than anybody needs. Elements outside the
 * document's namespace are passed over.
 */
final class XmlWalker {
    private static final int DEEPEST = 64;

    private final String file;
    private final String namespace;
    private final XMLStreamReader xml;
    private int depth;

    /** Reads the elements of one namespace; those without any count as well. */
    XmlWalker(Path file, byte[] bytes, String namespace) throws FileFormatException {
        this.file = file.toString();
        this.namespace = namespace;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            this.xml = factory.createXMLStreamReader(new CharArrayReader(XmlEncoding.decode(this.file, bytes)));
        } catch (XMLStreamException e) {
            throw new FileFormatException(this.file, Problem.of("inkml.xml"), Problem.of("file.something-else"), e);
        }
    }

    /** Reads an element, whose start was just read, to its end. */
    @FunctionalInterface
    interface ElementReader {
        /** Must call {@link #children}, {@link #text} or {@link #skip}. */
        void read(String name) throws FileFormatException;
    }

    /** Reads the whole document, whose outermost element must have this name. */
    void document(String name, ElementReader child) throws FileFormatException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = next();
        }
        if (!isOurs() || !xml.getLocalName().equals(name)) {
            throw problem(Problem.of("inkml.root", name, namespace), "<" + xml.getLocalName() + ">");
        }
        children(child);
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
    }

    /** Reads the current element by handing each of its children on. */
    void children(ElementReader child) throws FileFormatException {
        if (++depth > DEEPEST) {
            throw problem(Problem.of("inkml.depth", DEEPEST), Problem.of("file.more"));
        }
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isOurs()) {
                    child.read(xml.getLocalName());
                } else {
                    skip();
                }
            }
        }
        depth--;
    }

    /** Reads the current element for its own text, without that of its children. */
    String text() throws FileFormatException {
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    /** Reads the current element, which holds nothing of interest, to its end. */
    void skip() throws FileFormatException {
        children(name -> skip());
    }

    /** An attribute of the current element, empty where it has none. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    /** The current element's {@code xml:id}, empty where it has none. */
    String id() {
        String value = xml.getAttributeValue(XMLConstants.XML_NS_URI, "id");
        return value == null ? attribute("id") : value.strip();
    }

    /**
     * What an attribute such as {@code brushRef="#pen"} of the current element refers to; empty where it has none.
     *
     * @param definitions by their ids
     * @param what they are called in a document
     * @throws FileFormatException if there is no such definition
     */
    <T> Optional<T> referred(String attribute, Map<String, T> definitions, String what) throws FileFormatException {
        String reference = attribute(attribute);
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        T definition = reference.startsWith("#") ? definitions.get(reference.substring(1)) : null;
        if (definition == null) {
            throw problem(Problem.of("inkml.definition", what, attribute, reference), Problem.of("file.none"));
        }
        return Optional.of(definition);
    }

    /** The line that was read last, from 1. */
    int line() {
        return xml.getLocation().getLineNumber();
    }

    /** What people call the file. */
    String file() {
        return file;
    }

    /** A problem with what was read last. */
    FileFormatException problem(Problem expected, Object found) {
        return new FileFormatException(place(file, line()), expected, found);
    }

    private boolean isOurs() {
        String uri = xml.getNamespaceURI();
        return uri == null || uri.isEmpty() || uri.equals(namespace);
    }

    private int next() throws FileFormatException {
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException e) {
            throw malformed(e.getLocation() == null ? xml.getLocation() : e.getLocation(), e);
        } catch (MissingResourceException e) {
            // The JDK's parser finds no words for some mistakes in a document type declaration
            throw malformed(xml.getLocation(), e);
        }
        if (event == XMLStreamConstants.DTD) {
            throw problem(Problem.of("inkml.no-doctype"), "<!DOCTYPE");
        }
        return event;
    }

    /** What the parser says itself is for those who wrote it. */
    private FileFormatException malformed(Location where, Exception e) {
        return new FileFormatException(
                place(file, where.getLineNumber()),
                Problem.of("inkml.well-formed"),
                Problem.of("inkml.mistake", where.getColumnNumber()),
                e);
    }

    /** A line of a file. */
    static Problem place(String file, int line) {
        return Problem.of("file.line", new Problem.Name(file), line);
    }
}
