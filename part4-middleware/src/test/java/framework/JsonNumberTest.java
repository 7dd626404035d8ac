package framework;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of a number: it keeps its digits, and never costs much. */
public class JsonNumberTest {

    @ParameterizedTest
    @DisplayName("A number is read with all of its digits")
    @ValueSource(strings = {"9007199254740993", "18446744073709551617", "0.1", "1.50",
            "-1234567890.0987654321", "0", "1E+999", "1E-999"})
    void keepsDigits(String number) {
        BigDecimal read = (BigDecimal) Json.read(number);
        assertEquals(number, read.toString());
        assertEquals(number, Json.write(read));
    }

    @Test
    @DisplayName("1e999 is no infinity, and -0 is a zero")
    void knowsNoInfinity() {
        assertEquals(BigDecimal.TEN.pow(999), ((BigDecimal) Json.read("1e999"))
                .setScale(0));
        assertEquals(BigDecimal.ZERO, Json.read("-0"));
        assertEquals(0, BigDecimal.ZERO.compareTo((BigDecimal) Json.read("-0.0e7")));
    }

    @ParameterizedTest
    @DisplayName("Zeros in front of an exponent are part of the grammar, and mean nothing")
    @ValueSource(strings = {"1e1", "1e00001", "1E+000001", "10e-000000", "10e00"})
    void takesZerosOfExponents(String number) {
        assertEquals(0, BigDecimal.TEN.compareTo((BigDecimal) Json.read(number)));
    }

    @ParameterizedTest
    @DisplayName("A number that a few characters make huge is refused")
    @ValueSource(strings = {"1e1001", "1e-1001", "1e9999", "1e999999999", "1e-999999999",
            "-1E+2147483648", "1e99999999999999999999", "0e999999999", "0e-1001"})
    void refusesBombs(String number) {
        assertRefused(number);
        assertRefused("[" + number + "]");
    }

    @Test
    @DisplayName("A number may have 1,000 digits, before the point and after it, and no more")
    void boundsDigits() {
        String most = "9".repeat(1000);
        assertEquals(new BigDecimal(most), Json.read(most));
        assertEquals(new BigDecimal("." + most), Json.read("0." + most));
        assertRefused(most + "9");
        assertRefused("0." + most + "9");
        assertRefused(most + "." + most);
        assertRefused("9".repeat(1_000_000));
        assertRefused("1e" + "0".repeat(100_000) + "1");
    }

    @ParameterizedTest
    @DisplayName("Whatever is done with a number, it has at most some thousand digits")
    @ValueSource(strings = {"1e1000", "1e-1000", "-9.9e999", "0e1000"})
    void staysSmall(String number) {
        BigDecimal read = (BigDecimal) Json.read(number);
        assertTrue(read.toPlainString().length() < 3000);
        assertTrue(read.toBigInteger().bitLength() < 10_000);
        assertEquals(read, Json.read(Json.write(read)));
    }

    private static void assertRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Json.read(text));
    }
}
