// Draws the diagrams, and again when it gets dark or light.
"use strict";
{
  const diagrams = [...document.querySelectorAll(".mermaid")];
  const sources = diagrams.map(diagram => diagram.textContent);

  // The colours of the page.
  const colours = () => {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue("--" + name).trim();
    return {
      darkMode: document.documentElement.dataset.theme === "dark",
      background: colour("paper"),
      primaryColor: colour("code"),
      primaryTextColor: colour("ink"),
      primaryBorderColor: colour("faint"),
      lineColor: colour("faint"),
      textColor: colour("ink"),
      noteBkgColor: colour("add"),
      noteTextColor: colour("ink"),
      edgeLabelBackground: colour("paper"),
      fontFamily: colour("sans"),
    };
  };

  const draw = async () => {
    mermaid.initialize({ startOnLoad: false, theme: "base", themeVariables: colours() });
    diagrams.forEach((diagram, place) => {
      diagram.textContent = sources[place];
      diagram.removeAttribute("data-processed");
    });
    await mermaid.run({ nodes: diagrams });
  };

  draw();
  document.addEventListener("theme", draw);
}
