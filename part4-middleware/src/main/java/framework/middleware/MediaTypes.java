package framework.middleware;

import module java.base;

/** The media types of files, by the ends of their names. */
record MediaTypes(Map<String, String> byEnding) {
    private static final String TYPE = "[\\w!#$&^.+-]+/[\\w!#$&^.+-]+"
            + "( *; *[\\w-]+=[\\w.+-]+)*";
    static final MediaTypes KNOWN = new MediaTypes(Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("htm", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("xml", "application/xml"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/vnd.microsoft.icon"),
            Map.entry("woff", "font/woff"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm")));

    String of(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1);
        return byEnding.getOrDefault(
                ending.toLowerCase(Locale.ROOT), "application/octet-stream");
    }

    /** A copy with one more line, or another type in it. */
    MediaTypes with(String ending, String type) {
        if (!ending.matches("[^./\\s]+") || !type.matches(TYPE)) {
            throw new IllegalArgumentException("Not an ending, such as md,"
                    + " and its type: \"" + ending + "\", \"" + type + "\"");
        }
        Map<String, String> copy = new HashMap<>(byEnding);
        copy.put(ending.toLowerCase(Locale.ROOT), type);
        return new MediaTypes(Map.copyOf(copy));
    }

    /** The type in a Content-Type: no parameters, and in small letters. */
    static String essence(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
