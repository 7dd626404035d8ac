package book;

/** The first page, the third, and so on. */
class OddPagesTest extends BookPages {
    OddPagesTest() {
        super(0);
    }
}
