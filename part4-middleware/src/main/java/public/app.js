const add = document.getElementById("add");
const text = document.getElementById("text");
const problem = document.getElementById("problem");
const list = document.getElementById("notes");
const empty = document.getElementById("empty");
const token = document.getElementById("token");

// What the server answers, or null if it refuses or is away.
async function ask(method, path, options = {}) {
  problem.textContent = "";
  try {
    const response = await fetch(path, { method, ...options });
    if (response.ok) {
      return method === "GET" ? await response.json() : response;
    }
    const type = response.headers.get("Content-Type") ?? "";
    problem.textContent = type.startsWith("text/plain")
      ? await response.text()
      : `The server refused this with the status ${response.status}.`;
  } catch {
    problem.textContent =
      "The server is away, or its answer makes no sense. Is it running?";
  }
  return null;
}

async function refresh() {
  const notes = await ask("GET", "/notes");
  if (notes) {
    list.replaceChildren(...notes.map(itemOf));
    empty.hidden = notes.length > 0;
  }
}

function itemOf(note) {
  const item = document.createElement("li");
  const words = document.createElement("span");
  // Never innerHTML: a note with a tag in it must stay a text.
  words.textContent = note.text;
  const button = document.createElement("button");
  button.textContent = "Delete";
  button.ariaLabel = `Delete ${note.text}`;
  button.addEventListener("click", (event) => {
    // A double click's second half would hit the note that moves up.
    if (event.detail < 2) {
      remove(note, item);
    }
  });
  item.append(words, button);
  return item;
}

async function remove(note, item) {
  const headers = token.value
    ? { Authorization: `Bearer ${token.value}` } : {};
  if (await ask("DELETE", `/notes/${note.id}`, { headers })) {
    // The focus would be lost with the button, so it moves on.
    const next = item.nextElementSibling ?? item.previousElementSibling;
    (next?.querySelector("button") ?? text).focus();
    item.remove();
    empty.hidden = next !== null;
  }
}

document.querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  add.disabled = true; // until it's done, so that a double click adds one
  if (text.value.trim() && await ask("POST", "/notes", { body: text.value })) {
    text.value = "";
    await refresh();
  }
  add.disabled = false;
  text.focus();
});

refresh();
