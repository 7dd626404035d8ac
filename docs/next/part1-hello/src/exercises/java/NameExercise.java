import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class NameExercise extends Exercise {

    @Test
    @DisplayName("/?name=Ada says Hello, Ada!")
    void saysTheName() throws Throwable {
        expect("Say the name that the query gives.", () ->
                http.get("/?name=Ada").hasStatus(200).hasBody("Hello, Ada!"));
        expect("Decode the name, and count bytes, not letters.", () ->
                http.get("/?name=Zo%C3%AB").hasBody("Hello, Zoë!"));
        expect("With no name, greet the world.", () ->
                http.get("/").hasStatus(200).hasBody("Hello, world!"));
        expect("Another parameter is no name.", () ->
                http.get("/?x").hasStatus(200).hasBody("Hello, world!"));
    }
}
