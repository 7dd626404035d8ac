package book;

/** Every fourth page, from the third one on. */
class PagesFromThirdTest extends BookPages {
    PagesFromThirdTest() {
        super(2);
    }
}
