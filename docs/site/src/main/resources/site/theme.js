// Dark or light, as the reader chose, before anything is drawn.
"use strict";
{
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (localStorage.theme ?? (system.matches ? "dark" : "light")) === "dark";

  const show = () => {
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
    for (const source of document.querySelectorAll("picture source")) {
      source.media = isDark() ? "all" : "not all";
    }
    const button = document.querySelector("button.theme");
    if (button) {
      button.textContent = isDark() ? "Light" : "Dark";
    }
  };

  show();
  system.addEventListener("change", show);
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("button.theme");
    button.hidden = false;
    button.addEventListener("click", () => {
      localStorage.theme = isDark() ? "light" : "dark";
      show();
      document.dispatchEvent(new Event("theme"));
    });
    show();
    const contents = document.querySelector("details.contents");
    contents.open = matchMedia("(min-width: 70rem)").matches;
  });
}
