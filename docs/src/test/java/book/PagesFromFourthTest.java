package book;

/** Every fourth page, from the fourth one on. */
class PagesFromFourthTest extends BookPages {
    PagesFromFourthTest() {
        super(3);
    }
}
