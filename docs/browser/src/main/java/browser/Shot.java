package browser;

import module java.base;

import java.awt.image.BufferedImage;

/** A picture that has been taken, and what the page said then. */
record Shot(String said, BufferedImage light, BufferedImage dark) {

    static Shot take(Browser browser, Picture picture) throws IOException {
        browser.size(picture.width(), picture.height()).dark(false);
        try (var program = Program.start(Folders.after(picture.page()))) {
            for (Step step : picture.before()) {
                step.take(browser, program.uri());
            }
            browser.begin(program.uri().resolve(picture.address()));
            if (picture.steps().isEmpty()) {
                browser.waitForLoad();
            }
            for (Step step : picture.steps()) {
                step.take(browser, program.uri());
            }
            String said = said(browser, picture);
            BufferedImage light = browser.screenshot();
            return new Shot(said, light, browser.dark(true).screenshot());
        } finally {
            browser.open(URI.create("about:blank"));
        }
    }

    private static String said(Browser browser, Picture picture) {
        URI address = URI.create(browser.driver().getCurrentUrl());
        String query = address.getRawQuery();
        String title = browser.driver().getTitle();
        String text = String.join("\n",
                "Address: " + address.getRawPath()
                        + (query == null ? "" : "?" + query),
                "Title: " + (title.isEmpty() ? "none" : title),
                "", browser.text(), "");
        return text.replaceAll(picture.varies(), "…");
    }
}
