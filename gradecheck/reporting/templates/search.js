"use strict";
(() => {
  const box = document.getElementById("search");
  const said = document.getElementById("found");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const sections = [...document.querySelectorAll("main > section[id]")].map((section) => ({
    parts: [section, document.querySelector(`tr[data-of="${section.id}"]`)],
    text: plain(section.textContent),
  }));
  const search = () => {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { parts, text } of sections) {
      const wanted = words.every((word) => text.includes(word));
      shown += wanted;
      for (const part of parts) if (part) part.hidden = !wanted;
    }
    said.textContent = words.length ? `${shown} of ${sections.length}` : "";
  };
  box.addEventListener("input", search);
  box.closest("p").hidden = false;
  search();
})();
