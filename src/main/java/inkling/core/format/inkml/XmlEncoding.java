package inkling.core.format.inkml;

import inkling.core.format.FileFormatException;
import inkling.core.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the characters of an XML document stand in its bytes (XML 1.0, 4.3.3 and F): as a byte order mark says, or the two
 * bytes of each character of UTF-16, or the declaration, or else in UTF-8.
 */
final class XmlEncoding {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern XML_START = Pattern.compile(BYTE_ORDER_MARK + "?\\s*<[?!\\p{L}_]");
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

    /** The declaration ends before. */
    private static final int START = 512;

    private XmlEncoding() {}

    /** Whether a file starts with an angle bracket and what can stand behind it. */
    static boolean startsAsXml(byte[] head) {
        Charset charset = byBytes(head);
        return XML_START.matcher(new String(head, charset)).lookingAt();
    }

    /**
     * The text, which the parser itself would decode as well, but not without a word on standard error.
     *
     * @param file what people call it
     */
    static char[] decode(String file, byte[] bytes) throws FileFormatException {
        Charset charset = of(file, bytes);
        try {
            CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            if (text.hasRemaining() && text.charAt(0) == BYTE_ORDER_MARK) {
                text.get();
            }
            char[] characters = new char[text.remaining()];
            text.get(characters);
            return characters;
        } catch (CharacterCodingException e) {
            throw new FileFormatException(
                    file, Problem.of("inkml.charset", charset.name()), Problem.of("inkml.charset.other"), e);
        }
    }

    private static Charset of(String file, byte[] bytes) throws FileFormatException {
        Charset charset = byBytes(bytes);
        String start = new String(Arrays.copyOf(bytes, Math.min(START, bytes.length)), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(start);
        // A declaration that can be read like this, a byte a character, is none of UTF-16, whatever it says
        if (!declaration.lookingAt()
                || declaration.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-16")) {
            return charset;
        }
        String name = declaration.group(1);
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new FileFormatException(file, Problem.of("inkml.charset.known"), Problem.quoted(name), e);
        }
    }

    private static Charset byBytes(byte[] bytes) {
        int start = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        return switch (start) {
            case 0xfeff, 0xfffe -> StandardCharsets.UTF_16;
            case '<' -> StandardCharsets.UTF_16BE;
            case '<' << 8 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
