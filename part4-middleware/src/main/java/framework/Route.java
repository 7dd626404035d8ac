package framework;

/** A method and the pattern of the paths it is answered for. */
public record Route(String method, String pattern) {
}
