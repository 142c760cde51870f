package dev.edict.version;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of RFC 3986, section 2.1, over UTF-8. */
final class PercentCoding {
    private PercentCoding() {}

    /** Which characters stand as they are. */
    @FunctionalInterface
    interface Plain {
        boolean test(char c);
    }

    static String encode(String text, Plain plain) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet >= 0 && plain.test((char) octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(hexDigit(octet >> 4)).append(hexDigit(octet));
            }
        }
        return encoded.toString();
    }

    /** Decodes once; {@code whole} is the text that the author wrote, for the message. */
    static String decode(String text, String whole) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] != '%') {
                decoded.write(octets[i]);
                continue;
            }
            int high = i + 2 < octets.length ? Character.digit(octets[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(octets[i + 2], 16);
            if (low < 0) {
                throw malformed(text, whole);
            }
            decoded.write(high << 4 | low);
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoded.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed(text, whole);
        }
    }

    private static char hexDigit(int bits) {
        return Character.toUpperCase(Character.forDigit(bits & 0xF, 16));
    }

    private static IllegalArgumentException malformed(String text, String whole) {
        return new IllegalArgumentException("`" + text + "` in `" + whole + "` is not percent-encoded UTF-8");
    }
}
