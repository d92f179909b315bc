package org.broadsheet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that declares no encoding is read as what it is: invented sentences of each language, in every code it is written in. */
class EncodingsTest {
    private static final String RUSSIAN =
            "Порт снова открылся в понедельник после шторма, сообщила администрация города."
                    + " Мэр обещал, что ремонт причала начнётся в июне и будет стоить двадцать миллионов рублей.";
    private static final String HEBREW = "הנמל נפתח מחדש ביום שני לאחר הסערה, כך הודיעה העירייה. ראש העיר הבטיח"
            + " שהתיקונים ברציף יתחילו ביוני ויעלו עשרים מיליון שקלים.";
    private static final String THAI = "ท่าเรือเปิดให้บริการอีกครั้งในวันจันทร์หลังพายุ เทศบาลเมืองกล่าว"
            + " นายกเทศมนตรีสัญญาว่าการซ่อมแซมจะเริ่มในเดือนมิถุนายนและใช้เงินยี่สิบล้านบาท";
    private static final String POLISH =
            "Port został ponownie otwarty w poniedziałek po sztormie, poinformował urząd miasta."
                    + " Burmistrz obiecał, że naprawa nabrzeża rozpocznie się w czerwcu i że będzie kosztować dwadzieścia"
                    + " milionów złotych, a mieszkańcy źle przyjęli tę wiadomość.";
    private static final String CZECH = "Přístav byl v pondělí po bouři znovu otevřen, oznámil městský úřad. Starosta"
            + " slíbil, že oprava nábřeží začne v červnu a bude stát dvacet milionů korun; šéf opozice s tím nesouhlasí.";
    private static final String HUNGARIAN = "A kikötő hétfőn újra megnyílt a vihar után, közölte a városháza. A"
            + " polgármester megígérte, hogy a rakpart javítása júniusban kezdődik, és húszmillió forintba kerül.";
    private static final String SLOVAK =
            "Prístav v pondelok po búrke znovu otvorili, oznámil mestský úrad. Starosta sľúbil,"
                    + " že oprava nábrežia sa začne v júni, a ľudia ťažko čakajú na ďalšie správy zo škôl.";
    private static final String FRENCH = "Le port a rouvert lundi après la tempête, a annoncé la mairie. « Les travaux"
            + " commenceront en juin », a promis le maire, qui espère dépenser moins de 2 millions d’euros à Besançon.";
    private static final String GERMAN =
            "Der Hafen öffnete am Montag nach dem Sturm wieder, teilte die Behörde mit. „Wir"
                    + " fangen im Juni an“, sagte der Bürgermeister, für 20 Mio. Euro in der Größe einer Straße.";
    private static final String SPANISH =
            "El puerto reabrió el lunes después de la tormenta, informó el ayuntamiento. ¿Quién"
                    + " pagará los 2 millones? «Mañana lo diré», prometió el alcalde, el señor Muñoz.";
    private static final String GREEK =
            "Το λιμάνι άνοιξε ξανά τη Δευτέρα μετά την καταιγίδα, ανακοίνωσε ο δήμος. Ο δήμαρχος"
                    + " υποσχέθηκε ότι οι εργασίες θα αρχίσουν τον Ιούνιο.";
    private static final String ARABIC =
            "أعيد فتح الميناء يوم الاثنين بعد العاصفة، حسبما أعلنت البلدية. ووعد رئيس البلدية"
                    + " بأن تبدأ الإصلاحات في يونيو.";
    private static final String ENGLISH =
            "The harbour reopened on Monday, the mayor’s office said. “We won’t close the café –"
                    + " ever,” said Zoë Brandt, who paid £20 and ½ of a euro.";

    @ParameterizedTest
    @CsvSource({
        "RUSSIAN, windows-1251", "RUSSIAN, KOI8-R", "RUSSIAN, IBM866", "RUSSIAN, ISO-8859-5",
        "HEBREW, windows-1255", "HEBREW, ISO-8859-8", "THAI, TIS-620", "THAI, x-windows-874",
        "POLISH, ISO-8859-2", "POLISH, windows-1250", "CZECH, ISO-8859-2", "CZECH, windows-1250",
        "HUNGARIAN, ISO-8859-2", "HUNGARIAN, windows-1250", "SLOVAK, ISO-8859-2", "SLOVAK, windows-1250",
        "FRENCH, windows-1252", "GERMAN, windows-1252", "SPANISH, windows-1252", "SPANISH, ISO-8859-1",
        "ENGLISH, windows-1252", "GREEK, windows-1253", "GREEK, ISO-8859-7", "ARABIC, windows-1256"
    })
    void tellsTheEncodingOfTwoSentences(String language, String charset) throws Exception {
        String text = (String) EncodingsTest.class.getDeclaredField(language).get(null);
        byte[] bytes = text.getBytes(Charset.forName(charset));

        assertEquals(text, Encoding.decode(bytes, null).orElse("none: " + Arrays.toString(bytes)));
        String page = "<html><body><p class=\"story\">" + text + "</p></body></html>";
        assertEquals(
                page,
                Encoding.decode(page.getBytes(Charset.forName(charset)), null).orElse("none"));
    }
}
