package inkling.ui.help;

import inkling.core.help.Topics;
import java.io.IOException;
import java.io.InputStream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The picture of a topic: paths and letters of an SVG file that came with the program, in the colours that the style
 * sheet gives to their classes.
 */
final class TopicPicture extends Pane {
    private static final double WIDTH = 300;
    private static final double HEIGHT = 140;

    TopicPicture(String topic) {
        getStyleClass().add("topic-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        NodeList elements = read(topic).getChildNodes();
        for (int i = 0; i < elements.getLength(); i++) {
            if (elements.item(i) instanceof Element element) {
                getChildren().add(node(element));
            }
        }
    }

    private static Element read(String topic) {
        try (InputStream in = Topics.picture(topic)) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the picture of " + topic, e);
        }
    }

    private static Node node(Element element) {
        Shape shape = switch (element.getTagName()) {
            case "path" -> path(element);
            case "text" -> letters(element);
            default -> throw new IllegalStateException("a picture has paths and texts: " + element.getTagName());
        };
        shape.getStyleClass().setAll(element.getAttribute("class").split(" ", -1));
        if (element.hasAttribute("opacity")) {
            shape.setOpacity(number(element, "opacity"));
        }
        return shape;
    }

    private static SVGPath path(Element element) {
        SVGPath path = new SVGPath();
        path.setContent(element.getAttribute("d"));
        return path;
    }

    /** In their middle where the element is. */
    private static Text letters(Element element) {
        Text text = new Text(number(element, "x"), number(element, "y"), element.getTextContent());
        text.setTextOrigin(VPos.BASELINE);
        text.layoutBoundsProperty().addListener((value, before, now) -> text.setTranslateX(-now.getWidth() / 2));
        text.setTranslateX(-text.getLayoutBounds().getWidth() / 2);
        return text;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
