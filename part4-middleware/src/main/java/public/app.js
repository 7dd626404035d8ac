const list = document.getElementById("notes");
const text = document.getElementById("text");
const token = document.getElementById("token");
const problem = document.getElementById("problem");

async function send(method, path, options = {}) {
  const response = await fetch(path, { method, ...options });
  problem.textContent = response.ok ? "" : await response.text();
  return response;
}

function show(note) {
  const item = document.createElement("li");
  // Never innerHTML: a note with a tag in it must stay a text.
  item.textContent = note.text;
  const button = document.createElement("button");
  button.textContent = "Delete";
  button.addEventListener("click", () => remove(note));
  item.append(button);
  list.append(item);
}

async function refresh() {
  const response = await send("GET", "/notes");
  const notes = await response.json();
  list.replaceChildren();
  notes.forEach(show);
}

async function remove(note) {
  const response = await send("DELETE", `/notes/${note.id}`, {
    headers: token.value ? { Authorization: `Bearer ${token.value}` } : {},
  });
  if (response.ok) {
    await refresh();
  }
}

document.getElementById("add").addEventListener("submit", async (event) => {
  event.preventDefault();
  const response = await send("POST", "/notes", { body: text.value });
  if (response.ok) {
    text.value = "";
    await refresh();
  }
});

refresh();
