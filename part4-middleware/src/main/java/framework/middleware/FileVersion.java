package framework.middleware;

import module java.base;
import framework.*;

/**
 * One version of a file, and the responses that send it.
 *
 * @param path its real path
 * @param facts what the file system knows of it: others for each version
 */
record FileVersion(Path path, Map<String, Object> facts) {
    private static final int PIECE = 32 * 1024;
    private static final String FACTS = "isDirectory,isRegularFile,size,"
            + "fileKey,creationTime,lastModifiedTime";

    /** @throws IOException if there is no such file */
    static FileVersion of(Path path) throws IOException {
        // No tool can set ctime, but not every system has it.
        boolean unix = path.getFileSystem()
                .supportedFileAttributeViews().contains("unix");
        return new FileVersion(path, Files.readAttributes(path,
                unix ? "unix:ctime," + FACTS : FACTS,
                LinkOption.NOFOLLOW_LINKS));
    }

    boolean is(String kind) {
        return facts.get(kind).equals(true);
    }

    private long size() {
        return (long) facts.get("size");
    }

    private String tag() {
        String sorted = new TreeMap<>(facts).toString();
        return ConditionalGet.hash(sorted.getBytes(StandardCharsets.UTF_8));
    }

    /** @param type its media type */
    Response answer(Request request, String type) {
        if (!isExpectedBy(request)) {
            return Response.of(412, "This is not the version you named.");
        }
        Response whole = Response.stream(type, size(),
                        output -> copy(new ByteRange(0, size() - 1), output))
                .withHeader("ETag", tag())
                .withHeader("Last-Modified", HttpDate.format(changed()))
                .withHeader("Accept-Ranges", "bytes")
                .withHeader("Cache-Control", "no-cache");
        // First things first (RFC 9110, section 13.2.2): 304 is for the whole.
        return ConditionalGet.clientHas(request, whole)
                ? whole
                : rangeOf(request).map(range -> part(whole, range))
                        .orElse(whole);
    }

    /** RFC 9110, sections 13.1.1 and 13.1.4: the tag, else the date. */
    private boolean isExpectedBy(Request request) {
        if (request.header("If-Match").isPresent()) {
            return ETags.clientExpects(request, tag());
        }
        return HttpDate.of(request.headers(), "If-Unmodified-Since")
                .filter(changed()::isAfter)
                .isEmpty();
    }

    private Optional<ByteRange> rangeOf(Request request) {
        List<String> lines = request.headers().all("Range");
        return request.method().equals("GET") && lines.size() == 1
                && size() > 0 && isWantedBy(request)
                ? ByteRange.parse(lines.getFirst(), size())
                : Optional.empty();
    }

    /**
     * RFC 9110, section 13.1.5: a part must fit to the rest they have. A date
     * to the second cannot promise that, so only our tag counts.
     */
    private boolean isWantedBy(Request request) {
        List<String> lines = request.headers().all("If-Range");
        return lines.isEmpty() || lines.equals(List.of(tag()));
    }

    private Response part(Response whole, ByteRange range) {
        if (!range.isIn(size())) {
            return Response.of(416, "The file has " + size() + " bytes.")
                    .withHeader("Content-Range", "bytes */" + size());
        }
        return whole.withStatus(206)
                .withContent(new Content.Stream(range.length(),
                        output -> copy(range, output)))
                .withHeader("Content-Range", "bytes " + range.first()
                        + "-" + range.last() + "/" + size());
    }

    private void copy(ByteRange range, OutputStream output)
            throws IOException {
        requireSame(); // a pipe in its place would keep us waiting
        try (InputStream file = Files.newInputStream(
                path, LinkOption.NOFOLLOW_LINKS)) {
            requireSame();
            file.skipNBytes(range.first());
            byte[] piece = new byte[PIECE];
            long left = range.length();
            while (left > 0) {
                int read = file.read(piece, 0, (int) Math.min(PIECE, left));
                if (read < 0 || read == left && isWrittenOver()) {
                    throw new IOException("The file has changed meanwhile");
                }
                output.write(piece, 0, read);
                left -= read;
            }
        }
    }

    /** If it was replaced or removed, the open file is still what it was. */
    private boolean isWrittenOver() {
        try {
            FileVersion now = of(path);
            return !now.equals(this) && Objects.equals(
                    now.facts.get("fileKey"), facts.get("fileKey"));
        } catch (IOException gone) {
            return false;
        }
    }

    private void requireSame() throws IOException {
        if (!path.toRealPath().equals(path) || !of(path).equals(this)) {
            throw new IOException("This is not the file we have described");
        }
    }

    /** The latest of its times, to the second. */
    private Instant changed() {
        Instant latest = facts.values().stream()
                .filter(FileTime.class::isInstance).map(FileTime.class::cast)
                .max(Comparator.naturalOrder()).orElseThrow().toInstant();
        // RFC 9110, section 8.8.2.1: never later than now.
        Instant now = Instant.now();
        return (latest.isAfter(now) ? now : latest)
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
