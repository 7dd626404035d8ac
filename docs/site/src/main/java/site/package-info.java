/**
 * The book in the browser, on the framework that it builds.
 *
 * <p>{@link site.Main} makes it, and serves it with {@link site.App} or leaves
 * it in a folder. {@link site.Site} says which files it has. What is in them
 * comes from {@link site.Library}, which has all pages as {@link site.Prose},
 * and from {@link site.Steps}, which has the code as of each step.
 *
 * <p>{@link site.Pages} makes the HTML, in the one {@link site.Frame}.
 * {@link site.Markdown} renders a page; {@link site.Typography} sets its
 * quotation marks, {@link site.Links} turns its links to an
 * {@link site.Address} of the book, {@link site.CodeBlocks} and
 * {@link site.Headings} render what their names say.
 * {@link site.SearchIndex} has what is searched, and {@link site.Assets} the
 * files that come with this program.
 *
 * <p>Those are {@code page.html}, the frame; {@code book.css}, all that one
 * sees; {@code theme.js}, dark or light before anything is drawn;
 * {@code code.js}, which colours and copies code and switches to a whole file;
 * {@code diagrams.js}; {@code search.js}; and {@code keys.js}, which turns
 * pages.
 */
package site;
