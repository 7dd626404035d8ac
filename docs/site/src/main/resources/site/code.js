// Blocks of code: coloured, copied, and a whole file in place of an edit.
"use strict";
{
  const LANGUAGES = { js: "javascript", html: "xml" };

  const linesOf = code => [...code.querySelectorAll(".line")];
  const text = lines => lines.map(line => line.textContent).join("");

  // Cuts coloured HTML into lines: what is open at an end is opened again.
  const cut = html => {
    let open = [];
    return html.split("\n").map(line => {
      const start = open.join("");
      for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
        tag === "</span>" ? open.pop() : open.push(tag);
      }
      return start + line + "</span>".repeat(open.length);
    });
  };

  const colour = (lines, language) => {
    const html = cut(hljs.highlight(text(lines), { language }).value);
    lines.forEach((line, place) => {
      line.innerHTML = html[place] + "\n";
    });
  };

  // The file before an edit and the one after it are coloured each by itself.
  const colourAll = code => {
    const language = LANGUAGES[code.dataset.language] ?? code.dataset.language;
    if (hljs.getLanguage(language)) {
      const lines = linesOf(code);
      const removed = lines.filter(line => line.matches(".del"));
      if (removed.length > 0) {
        colour(lines.filter(line => !line.matches(".add")), language);
      }
      colour(lines.filter(line => !line.matches(".del")), language);
    }
  };

  // What one would type: no line that goes, no prompt, and no answer.
  const toCopy = figure => {
    const lines = linesOf(figure);
    return figure.matches(".terminal")
        ? text(lines.filter(line => line.matches(".typed"))).replace(/^\$ /gm, "")
        : text(lines.filter(line => !line.matches(".del")));
  };

  const button = (name, action) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = name;
    made.addEventListener("click", () => action(made));
    return made;
  };

  const addCopy = figure => {
    const copy = button("Copy", async made => {
      await navigator.clipboard.writeText(toCopy(figure));
      made.textContent = "Copied";
      setTimeout(() => { made.textContent = "Copy"; }, 2000);
    });
    copy.className = "copy";
    copy.setAttribute("aria-live", "polite");
    figure.append(copy);
  };

  const wholeFile = async address => {
    const page = new DOMParser().parseFromString(
        await (await fetch(address)).text(), "text/html");
    const whole = document.adoptNode(page.querySelector("main pre code"));
    colourAll(whole);
    return whole;
  };

  // The link to the whole file becomes a switch.
  const addSwitch = figure => {
    const link = figure.querySelector("a.whole");
    if (!link) {
      return;
    }
    const edit = figure.querySelector("code");
    let loading = null;
    const choice = button("Whole file", async () => {
      try {
        const whole = await (loading ??= wholeFile(link.href));
        const showsEdit = edit.isConnected;
        showsEdit ? edit.replaceWith(whole) : whole.replaceWith(edit);
        choice.setAttribute("aria-pressed", showsEdit);
      } catch (unreachable) {
        location.href = link.href; // The browser knows what to say.
      }
    });
    choice.className = "whole";
    choice.setAttribute("aria-pressed", "false");
    link.replaceWith(choice);
  };

  document.querySelectorAll("figure code[data-language]").forEach(colourAll);
  document.querySelectorAll("figure").forEach(figure => {
    if (navigator.clipboard) {
      addCopy(figure);
    }
    addSwitch(figure);
  });
}
