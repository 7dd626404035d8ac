package framework;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class MountTest {

    @ParameterizedTest
    @DisplayName("The child has the prefix and all below it, 404 and 405 included")
    @CsvSource({
            "GET,/shop,200 home /shop",
            "GET,/shop/,200 home /shop/",
            "GET,/shop/items/7,200 item 7",
            "POST,/shop/items/7,405",
            "GET,/shop/nothing,404 child",
            "GET,/shop/items/,404 child",
            "GET,/shops,404 parent",
            "GET,/,404 parent"})
    void givesAllBelow(String method, String path, String expected) {
        Api child = new Api(request -> Response.of(404, "child"))
                .get("/", request -> Response.text("home " + request.path()))
                .get("/items/{id}", request -> Response.text("item " + request.param("id")));
        Api parent = new Api(request -> Response.of(404, "parent")).mount("/shop", child);
        Response response = parent.handle(Request.of(method, path));
        assertTrue((response.status() + " " + response.text()).startsWith(expected),
                response.status() + " " + response.text());
    }

    @ParameterizedTest
    @DisplayName("A literal route of the parent wins; nothing else backtracks out of the mount")
    @CsvSource({
            "/shop/about,parent about",
            "/shop/x,child",
            "/shop/x/y,child",
            "/shop/about/x,child",
            "/shop/deep/z,child",
            "/shop,parent shop"})
    void prefersLiteralsOfParent(String path, String expected) {
        Api child = new Api(request -> Response.text("child"));
        Api parent = new Api()
                .get("/shop", request -> Response.text("parent shop"))
                .get("/shop/about", request -> Response.text("parent about"))
                .get("/shop/{x}", request -> Response.text("never"))
                .get("/shop/deep/{x}", request -> Response.text("never"))
                .get("/{x}/{y}", request -> Response.text("never"))
                .get("/shop/{rest...}", request -> Response.text("never"))
                .mount("/shop", child);
        assertEquals(expected, parent.handle(Request.get(path)).text());
    }

    @Test
    @DisplayName("A literal route with another method leaves the request to the child")
    void leavesOtherMethodsToChild() {
        Api parent = new Api()
                .post("/shop/about", request -> Response.text("parent"))
                .mount("/shop", new Api(request -> Response.text("child")));
        assertEquals("child", parent.handle(Request.get("/shop/about")).text());
        assertEquals("parent", parent.handle(Request.post("/shop/about", "")).text());
    }

    @Test
    @DisplayName("The longest prefix wins, in either order")
    void prefersLongestPrefix() {
        Api outer = new Api(request -> Response.text("outer"));
        Api inner = new Api(request -> Response.text("inner"));
        for (Api api : List.of(
                new Api().mount("/a", outer).mount("/a/b", inner),
                new Api().mount("/a/b", inner).mount("/a", outer))) {
            assertEquals("inner", api.handle(Request.get("/a/b/c")).text());
            assertEquals("outer", api.handle(Request.get("/a/c")).text());
        }
    }

    @Test
    @DisplayName("A prefix may have parameters; a child sees them with its own")
    void passesParametersOn() {
        Api child = new Api().get("/notes/{id}", request -> Response.text(
                request.param("user") + " " + request.param("id")));
        Api parent = new Api().mount("/users/{user}", child);
        assertEquals("ann 7", parent.handle(Request.get("/users/ann/notes/7")).text());
    }

    @Test
    @DisplayName("Where both have a parameter of that name, the child's counts")
    void prefersOwnParameter() {
        Api child = new Api().get("/{id}", request -> Response.text(request.param("id")));
        Api parent = new Api().mount("/{id}", child);
        assertEquals("inner", parent.handle(Request.get("/outer/inner")).text());
    }

    @Test
    @DisplayName("A literal segment wins over a mount on a parameter, as over any parameter")
    void prefersLiteralToParameterMount() {
        Api parent = new Api()
                .get("/users/me/x", request -> Response.text("parent"))
                .mount("/users/{user}", new Api(request -> Response.text("child")));
        assertEquals("parent", parent.handle(Request.get("/users/me/x")).text());
        assertEquals("child", parent.handle(Request.get("/users/ann/x")).text());
        assertEquals("child", parent.handle(Request.get("/users/me/y")).text());
    }

    @Test
    @DisplayName("Mounts nest, and path() stays whole")
    void nests() {
        Api leaf = new Api().get("/x", request ->
                Response.text(request.path() + " " + request.rest()));
        Api api = new Api().mount("/a", new Api().mount("/b", leaf));
        assertEquals("/a/b/x ", api.handle(Request.get("/a/b/x")).text());
    }

    @Test
    @DisplayName("A fallback of a child sees what is left of the path, as sent")
    void seesRest() {
        Api child = new Api(request -> Response.text(request.rest()));
        Api parent = new Api().mount("/files", child).mount("/", child);
        assertEquals("/a%2Fb/c", parent.handle(Request.get("/%66iles/a%2Fb/c")).text());
        assertEquals("", parent.handle(Request.get("/files")).text());
        assertEquals("/", parent.handle(Request.get("/files/")).text());
        assertEquals("/other", parent.handle(Request.get("/other")).text());
    }

    @Test
    @DisplayName("rest() is the whole path until a route has used some of it,"
            + " also without a server")
    void startsWithWholePath() {
        assertEquals("/a/b%20c", Request.get("/a/b%20c?x=y").rest());
        Api api = new Api(request -> Response.text(request.rest()))
                .get("/f/{x}", request -> Response.text("[" + request.rest() + "]"))
                .get("/g/{x...}", request -> Response.text(
                        request.rest() + " " + request.withHeader("X", "y").rest()));
        assertEquals("/other", api.handle(Request.get("/other")).text());
        assertEquals("[]", api.handle(Request.get("/f/a%2Fb")).text());
        assertEquals("/a%2Fb/c /a%2Fb/c", api.handle(Request.get("/g/a%2Fb/c")).text());
    }

    @Test
    @DisplayName("OPTIONS below a mount is the child's")
    void leavesOptionsToChild() {
        Api api = new Api().get("/", request -> Response.text(""))
                .mount("/a", new Api().post("/b", request -> Response.text("")));
        Response response = api.handle(Request.of("OPTIONS", "/a/b"));
        assertEquals("OPTIONS, POST", response.header("Allow").orElseThrow());
    }

    @ParameterizedTest
    @DisplayName("A guard on /admin cannot be walked around")
    @CsvSource({
            "/admin/x,guarded", "/admin,guarded", "/admin/,guarded",
            "/%61dmin/x,guarded", "/admin//x,guarded",
            "//admin/x,404", "/admin%2Fx,404", "/Admin/x,404",
            "/./admin/x,404", "/x/../admin/x,404", "/;/admin/x,404"})
    void keepsGuards(String path, String expected) {
        Api guard = new Api(request -> Response.text("guarded"))
                .get("/x", request -> Response.text("guarded"));
        Api api = new Api().mount("/admin", guard);
        Response response = api.handle(Request.get(path));
        assertEquals(expected, response.status() == 404 ? "404" : response.text());
    }

    @Test
    @DisplayName("A group of routes can have layers of its own, its 404 included")
    void wrapsGroups() {
        List<String> trace = new ArrayList<>();
        Api admin = new Api().use(tracing(trace, "admin"))
                .get("/x", request -> Response.text("x"));
        Api api = new Api().use(tracing(trace, "all"))
                .mount("/admin", admin)
                .get("/free", request -> Response.text(""));
        api.handle(Request.get("/free"));
        assertEquals(List.of("all in", "all out 200"), trace);
        trace.clear();
        api.handle(Request.get("/admin/none"));
        assertEquals(List.of("all in", "admin in", "admin out 404", "all out 404"), trace);
    }

    @Test
    @DisplayName("A layer outside sees the 404 of a child as any other response")
    void seesFinalStatus() {
        List<String> trace = new ArrayList<>();
        Api api = new Api().use(tracing(trace, "a")).mount("/child", new Api());
        assertEquals(404, api.handle(Request.get("/child/none")).status());
        assertEquals(List.of("a in", "a out 404"), trace);
    }

    @ParameterizedTest
    @DisplayName("The methods that a parent has below a mount are in the child's 405")
    @CsvSource({
            "DELETE,/shop/help,405,'GET, HEAD, OPTIONS'",
            "OPTIONS,/shop/help,204,'GET, HEAD, OPTIONS'",
            "PUT,/shop/both,405,'DELETE, GET, HEAD, OPTIONS, POST'",
            "OPTIONS,/shop/both,204,'DELETE, GET, HEAD, OPTIONS, POST'",
            "POST,/shop/deep/x,405,'GET, HEAD, OPTIONS, PUT'",
            "POST,/shop/deep/y,404,",
            "PUT,/shop/none,404,"})
    void namesMethodsOfParent(String method, String path, int status, String allow) {
        Handler any = request -> Response.text("");
        Api child = new Api().get("/both", any)
                .mount("/deep", new Api()).put("/deep/x", any);
        Api api = new Api().mount("/shop", child).get("/shop/help", any)
                .post("/shop/both", any).delete("/shop/both", any)
                .get("/shop/deep/x", any);
        Response response = api.handle(Request.of(method, path));
        assertEquals(status, response.status());
        assertEquals(allow, response.header("Allow").orElse(null));
    }

    @Test
    @DisplayName("A fallback of the child that answers goes before such a 405")
    void asksFallbackFirst() {
        Api api = new Api()
                .get("/shop/help", request -> Response.text("parent"))
                .mount("/shop", new Api(request -> Response.text("fallback")));
        assertEquals("fallback", api.handle(Request.of("PUT", "/shop/help")).text());
    }

    @Test
    @DisplayName("What the parent has is told by the child, so inside of its layers")
    void guardsMethodsOfParent() {
        Api locked = new Api().use(next -> request -> Response.of(401, "No."));
        Api api = new Api().mount("/admin", locked)
                .get("/admin/help", request -> Response.text("help"));
        assertEquals(200, api.handle(Request.get("/admin/help")).status());
        assertEquals(401, api.handle(Request.of("DELETE", "/admin/help")).status());
    }

    private static Middleware tracing(List<String> trace, String name) {
        return next -> request -> {
            trace.add(name + " in");
            Response response = next.handle(request);
            trace.add(name + " out " + response.status());
            return response;
        };
    }
}
