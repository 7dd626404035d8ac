/**
 * The book in the browser, on the framework that it builds.
 *
 * <p>{@link site.Main} makes it and serves it. {@link site.Site} says which
 * files it has: pages ({@link site.PageHtml}), the code as of each step
 * ({@link site.Steps}, {@link site.CodePages}), what is searched
 * ({@link site.SearchIndex}), and the pictures and assets. {@link site.App}
 * serves a folder.
 *
 * <p>A page goes through {@link site.Markdown}; {@link site.Links} turns its
 * links, {@link site.CodeBlocks} its blocks of code, and {@link site.Headings}
 * its headings. {@link site.Frame} puts the same frame around all of them,
 * from {@code page.html}. In the browser, {@code theme.js} is dark or light
 * before anything is drawn, {@code code.js} colours and copies code,
 * {@code search.js} searches, and {@code book.css} is all that one sees.
 */
package site;
