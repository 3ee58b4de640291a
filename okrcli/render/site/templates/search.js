// The search of an okr site: loads the names that begin as each word typed, and lists the hits.
(() => {
  "use strict";
  const here = document.currentScript.src;
  const root = here.slice(0, here.lastIndexOf("_search/"));
  const box = document.getElementById("search");
  const field = document.getElementById("q");
  const hits = document.getElementById("hits");
  const said = document.getElementById("said");
  if (!box) return;
  const loaded = new Map();
  const odd = { "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "đ": "d", "þ": "th", "ł": "l", "ı": "i" };
  const most = 12;

  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[øæœßðđþłı]/g, (letter) => odd[letter]);
  const words = (text) => folded(text).match(/[\p{L}\p{N}_]+/gu) || [];

  window.okrFound = (start, further, entries) => {
    loaded.set(start, { further, entries: entries.map((entry) => ({
      ...entry, title: words(entry.t), all: words(`${entry.t} ${entry.r} ${entry.o}`),
    })) });
    list();
  };

  const load = (start) => {
    loaded.set(start, null);
    const script = document.createElement("script");
    const name = [...start].map((letter) => /[a-z0-9]/.test(letter) ? letter : `_${letter.codePointAt(0).toString(16)}`);
    script.src = `${root}_search/search-${name.join("")}.js`;
    script.onerror = () => { loaded.set(start, { further: "", entries: [] }); list(); };
    document.head.append(script);
  };

  // what is known of what begins as a word does, null while it is being loaded
  const known = (word) => {
    const letters = [...word];
    for (let n = 1; ; n += 1) {
      const start = letters.slice(0, n).join("");
      if (!loaded.has(start)) load(start);
      const found = loaded.get(start);
      if (!found) return null;
      if (n >= letters.length || ![...found.further].includes(letters[n])) return found.entries;
    }
  };

  // how well an entry fits: 0 where its title begins so, 1 where a word of it does, 2 elsewhere
  const rank = (entry, typed) => {
    if (!typed.every((word) => entry.all.some((known) => known.startsWith(word)))) return -1;
    if (entry.title[0] && entry.title[0].startsWith(typed[0])) return 0;
    return entry.title.some((known) => known.startsWith(typed[0])) ? 1 : 2;
  };

  const item = (entry) => {
    const row = document.createElement("li");
    const link = document.createElement("a");
    link.href = root + entry.u;
    link.textContent = entry.t;
    const note = document.createElement("span");
    note.className = "soft small";
    note.textContent = [entry.k, entry.o].filter(Boolean).join(" · ");
    row.append(link, " ", note);
    return row;
  };

  const list = () => {
    const typed = words(field.value);
    hits.replaceChildren();
    said.textContent = "";
    if (!typed.length) return;
    const parts = typed.map(known);
    if (parts.includes(null)) return;
    const every = new Map(parts.flat().map((entry) => [entry.u + entry.k, entry]));
    const found = [...every.values()].map((entry) => [rank(entry, typed), entry])
      .filter(([fit]) => fit >= 0).sort(([one], [other]) => one - other);
    hits.append(...found.slice(0, most).map(([, entry]) => item(entry)));
    const more = found.length > most ? box.dataset.more.replace("{n}", found.length - most) : "";
    said.textContent = found.length ? more : box.dataset.none;
  };

  box.hidden = false;
  field.addEventListener("input", list);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { field.value = ""; list(); }
    if (event.key === "Enter" && hits.firstChild) hits.querySelector("a").click();
  });
  list();
})();
