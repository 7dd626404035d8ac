package framework;

import module java.base;

/**
 * What has become of a response.
 *
 * @param status the status that was sent
 * @param bytes how many bytes of the body were sent
 * @param failure why the body was cut off, if it was
 */
public record Sent(int status, long bytes, Optional<Throwable> failure) {
}
