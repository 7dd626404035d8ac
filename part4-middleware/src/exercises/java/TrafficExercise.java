import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

class TrafficExercise extends Exercise {
    private static final Pattern TRAFFIC = Pattern.compile("(\\d+) in, (\\d+) out\n");

    private record Traffic(long in, long out) {
    }

    private Traffic traffic() throws IOException {
        Answer answer = http.get("/traffic").hasStatus(200);
        Matcher numbers = TRAFFIC.matcher(answer.text());
        if (!numbers.matches()) {
            throw new AssertionError(
                    "It should read: 12 in, 345 out\n" + answer.report());
        }
        return new Traffic(Long.parseLong(numbers.group(1)),
                Long.parseLong(numbers.group(2)));
    }

    @Test
    @DisplayName("GET /traffic says how many bytes of bodies there were, in and out")
    void counts() throws Throwable {
        expect("Answer /traffic with two numbers.", this::traffic);
        expect("A body that comes in counts.", () -> {
            Traffic before = traffic();
            http.post("/notes", "five!").hasStatus(201);
            equal(before.in() + 5, traffic().in(), "bytes in");
        });
        expect("A body that goes out counts, whoever has made it.", () -> {
            Traffic before = traffic();
            int out = http.get("/traffic").bytes().length
                    + http.get("/app/app.js", "Accept-Encoding", "identity").bytes().length
                    + http.get("/nothing/here").bytes().length;
            equal(before.out() + out + shown(before), traffic().out(), "bytes out");
        });
        expect("HEAD has no body.", () -> {
            Traffic before = traffic();
            http.head("/app/app.js").hasStatus(200);
            equal(before.out() + shown(before), traffic().out(), "bytes out");
        });
    }

    /** How long the answer was that said so: it counts in the next one. */
    private static int shown(Traffic told) {
        return (told.in() + " in, " + told.out() + " out\n").length();
    }

    private static void equal(long wanted, long got, String what) {
        if (wanted != got) {
            throw new AssertionError("After it, there should be " + wanted + " "
                    + what + ", not " + got + ".");
        }
    }
}
