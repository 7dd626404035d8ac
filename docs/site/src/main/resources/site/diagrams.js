// Draws the diagrams, and again when it gets dark or light.
"use strict";
{
  const diagrams = [...document.querySelectorAll(".mermaid")];
  const sources = diagrams.map(diagram => diagram.textContent);

  const draw = async () => {
    const isDark = document.documentElement.dataset.theme === "dark";
    mermaid.initialize({ startOnLoad: false, theme: isDark ? "dark" : "neutral" });
    diagrams.forEach((diagram, place) => {
      diagram.textContent = sources[place];
      diagram.removeAttribute("data-processed");
    });
    await mermaid.run({ nodes: diagrams });
  };

  draw();
  document.addEventListener("theme", draw);
}
