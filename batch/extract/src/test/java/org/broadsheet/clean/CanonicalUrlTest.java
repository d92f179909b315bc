package org.broadsheet.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "HTTP://News.Example:80/a/../b http://news.example/b",
                "https://news.example/x?q={x} https://news.example/x?q=%7Bx%7D",
                "https://news.example/%zz/100% https://news.example/%25zz/100%25",
                "https://münster.example/straße?q=ü https://xn--mnster-3ya.example/stra%C3%9Fe?q=%C3%BC",
                "//news.example/a https://news.example/a",
                "https://news.example/a?b=1&amp;a=2 https://news.example/a?a=2&b=1",
                "https://news.example/%7Eann https://news.example/~ann",
                "https://news.example/a?x=1#comments https://news.example/a?x=1",
                "https://news.example https://news.example/",
                "https://news.example/a?utm_source=x&UTM_Medium=y&fbclid=1&id=7 https://news.example/a?id=7",
                "https://news.example/#/story/7 https://news.example/#/story/7",
                "https://news.example/#!story/7?utm_source=x https://news.example/#!story/7",
                "https://news.example/#/ https://news.example/",
                "https://news.example/#!/ https://news.example/",
                "http://[2001:db8::1]:8080/a http://[2001:db8::1]:8080/a",
                "HTTP://[2001:0DB8:0:0:0:0:0:1]:80/a/../b?utm_source=x http://[2001:db8::1]/b",
                "//[2001:db8:0:1:1:1:1:1] https://[2001:db8:0:1:1:1:1:1]/",
                "https://[2001:0:0:1:0:0:0:1]/#/story/7 https://[2001:0:0:1::1]/#/story/7",
                "https://[::]/?a=1 https://[::]/?a=1",
                "https://[1::]/ https://[1::]/",
                "https://[::ffff:192.0.2.1]/x https://[::ffff:192.0.2.1]/x",
                "https://[::FFFF:c000:201]/x https://[::ffff:192.0.2.1]/x",
            })
    void isOneForAllWaysToWriteAnAddress(String written, String canonical) {
        assertEquals(canonical, CanonicalUrl.of(written));
        assertEquals(canonical, CanonicalUrl.of(canonical), "a canonical address stays as it is");
    }

    /** Sites use these for the page itself. */
    @ParameterizedTest
    @ValueSource(strings = {"cid", "ref", "share", "amp", "ncid", "ocid", "icid", "smid", "id", "p", "s", "trk", "utm"})
    void keepsParametersThatMayNameThePage(String name) {
        assertNotEquals(
                CanonicalUrl.of("https://news.example/story.php?" + name + "=1"),
                CanonicalUrl.of("https://news.example/story.php?" + name + "=2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "story",
                "/a/b",
                "mailto:a@news.example",
                "https://",
                "http:///a",
                "javascript:x()",
                "http://[]/a",
                "http://[2001:db8::1/a",
                "http://[2001:db8:::1]/a",
                "http://[1::2::3]/a",
                "http://[fe80::1%25eth0]/a",
                "http://[news.example]/a",
                "http://[192.0.2.1]/a"
            })
    void isNullForWhatIsNoAddress(String value) {
        assertNull(CanonicalUrl.of(value));
    }

    @Test
    void tellsRoutesOfASinglePageSiteApart() {
        assertNotEquals(
                CanonicalUrl.identity(canonical("https://news.example/#/story/0")),
                CanonicalUrl.identity(canonical("https://news.example/#/story/1")));
    }

    @Test
    void takesSchemeAndWwwAndClosingSlashForNoDifference() {
        assertEquals(
                CanonicalUrl.identity(canonical("http://www.news.example/a/?x=1")),
                CanonicalUrl.identity(canonical("https://news.example/a?x=1")));
    }

    private static String canonical(String written) {
        String canonical = CanonicalUrl.of(written);
        if (canonical == null) {
            throw new AssertionError(written + " is an address");
        }
        return canonical;
    }
}
