// The arrow keys turn the page, where they have nothing else to do.
"use strict";
{
  const RELATIONS = { ArrowLeft: "prev", ArrowRight: "next" };

  document.addEventListener("keydown", event => {
    const isFree = !event.target.closest("input, pre")
        && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (isFree && event.key in RELATIONS) {
      document.querySelector(`a[rel=${RELATIONS[event.key]}]`)?.click();
    }
  });
}
