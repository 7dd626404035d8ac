package book;

/** Every fourth page, from the first one on. */
class PagesFromFirstTest extends BookPages {
    PagesFromFirstTest() {
        super(0);
    }
}
