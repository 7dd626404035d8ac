package book;

/** The second page, the fourth, and so on. */
class EvenPagesTest extends BookPages {
    EvenPagesTest() {
        super(1);
    }
}
