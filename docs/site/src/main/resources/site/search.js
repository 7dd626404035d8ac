// Searches all sections of the book, here in the browser.
"use strict";
{
  const MOST = 12;
  const AROUND = 70;
  const root = document.documentElement.dataset.root;
  const form = document.querySelector("form[role=search]");
  const field = form.querySelector("input");
  const status = form.querySelector("output");
  const list = form.querySelector(".results");

  let loading = null;

  // The sections, and an index of them: made when somebody searches first.
  const load = async () => {
    const sections = await (await fetch(root + "search.json")).json();
    const index = lunr(function () {
      this.ref("place");
      this.field("title", { boost: 5 });
      this.field("page", { boost: 2 });
      this.field("text");
      sections.forEach((section, place) => this.add({ place, ...section }));
    });
    return { sections, index };
  };

  const find = async words => {
    loading ??= load();
    const { sections, index } = await loading;
    return index.query(query => {
      for (const token of lunr.tokenizer(words)) {
        query.term(token, { boost: 10 });
        query.term(token, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false });
      }
    }).map(result => sections[result.ref]);
  };

  // What stands around the first of the words, in whole words.
  const excerpt = (text, words) => {
    const places = words.map(word => text.toLowerCase().indexOf(word.toLowerCase()))
        .filter(place => place >= 0);
    const place = Math.min(...places, text.length);
    const from = place === text.length ? 0 : Math.max(0, place - AROUND);
    const part = text.slice(from, from + 2 * AROUND).replace(/\s\S*$/, "");
    return (from > 0 ? "…" + part.replace(/^\S*\s/, "") : part) + "…";
  };

  const item = (section, words) => {
    const link = document.createElement("a");
    link.href = root + section.address;
    const title = document.createElement("strong");
    title.textContent = section.title;
    const page = document.createElement("small");
    page.textContent = section.page === section.title ? "" : section.page;
    const text = document.createElement("span");
    text.textContent = excerpt(section.text, words);
    link.append(title, " ", page, text);
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  };

  const clear = () => {
    list.replaceChildren();
    status.textContent = "";
  };

  const search = async () => {
    const words = field.value.trim().split(/\s+/).filter(word => word);
    if (words.length === 0) {
      clear();
      return;
    }
    const asked = field.value;
    try {
      const found = await find(asked);
      if (field.value === asked) {
        status.textContent = found.length === 0 ? "Nothing found"
            : found.length === 1 ? "1 section" : `${found.length} sections`;
        list.replaceChildren(...found.slice(0, MOST).map(section => item(section, words)));
      }
    } catch (unreachable) {
      loading = null;
      clear();
      status.textContent = "The book isn't open any more";
    }
  };

  // Up and down go through the field and what it found.
  const move = by => {
    const stops = [field, ...list.querySelectorAll("a")];
    const next = stops[stops.indexOf(document.activeElement) + by];
    next?.focus();
  };

  form.hidden = false;
  form.addEventListener("submit", event => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  field.addEventListener("input", search);
  form.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      field.value = "";
      field.focus();
      clear();
    }
  });
  list.addEventListener("click", clear);
  document.addEventListener("click", event => {
    if (!form.contains(event.target)) {
      clear();
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key === "/" && !event.target.matches("input")
        && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
    }
  });
}
