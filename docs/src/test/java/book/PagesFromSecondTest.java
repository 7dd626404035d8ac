package book;

/** Every fourth page, from the second one on. */
class PagesFromSecondTest extends BookPages {
    PagesFromSecondTest() {
        super(1);
    }
}
