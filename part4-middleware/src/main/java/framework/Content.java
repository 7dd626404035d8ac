package framework;

import module java.base;

/** The body of a response: in memory, or written when it is sent. */
public sealed interface Content {
    /** The length in bytes, -1 if it is not known. */
    long length();

    /** Writes it all. */
    void writeTo(OutputStream output) throws IOException;

    /** A body in memory. The array is not copied: do not change it. */
    record Bytes(byte[] bytes) implements Content {
        public Bytes {
            Objects.requireNonNull(bytes);
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void writeTo(OutputStream output) throws IOException {
            output.write(bytes);
        }
    }

    /** A body that its writer makes when it is sent. */
    record Stream(long length, ContentWriter writer) implements Content {
        public Stream {
            Objects.requireNonNull(writer);
        }

        @Override
        public void writeTo(OutputStream output) throws IOException {
            writer.writeTo(output);
        }
    }
}
