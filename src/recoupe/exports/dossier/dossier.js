(() => {
  "use strict";
  const form = document.getElementById("filters");
  const cards = [...document.querySelectorAll(".event")];
  const status = [...document.querySelectorAll("p.shown")];
  const unfold = document.getElementById("unfold");
  const names = ["q", "actor", "pair", "type", "label", "factuality", "from", "until"];
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[’ʼ]/g, "'").replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/\s+/g, " ");
  const texts = new Map();
  const textOf = (card) => {
    if (!texts.has(card)) texts.set(card, fold(card.textContent));
    return texts.get(card);
  };
  const field = (name) => form.elements.namedItem(name);
  const read = () => {
    const state = {};
    for (const name of names) if (field(name) && field(name).value) state[name] = field(name).value;
    return state;
  };
  const keeps = (card, state, words) =>
    ["type", "label", "factuality"].every((n) => !state[n] || card.dataset[n] === state[n]) &&
    ["actor", "pair"].every((n) => !state[n] || JSON.parse(card.dataset[n]).includes(state[n])) &&
    (!state.from || (card.dataset.last !== "" && card.dataset.last >= state.from)) &&
    (!state.until || (card.dataset.first !== "" && card.dataset.first <= state.until)) &&
    words.every((word) => textOf(card).includes(word));

  const apply = () => {
    const state = read();
    const words = state.q ? fold(state.q).trim().split(" ").filter(Boolean) : [];
    const hidden = new Set();
    for (const card of cards) {
      card.hidden = !keeps(card, state, words);
      if (card.hidden) hidden.add(card.id.slice(2));
    }
    for (const year of document.querySelectorAll(".year"))
      year.hidden = !year.querySelector(".event:not([hidden])");
    for (const mark of document.querySelectorAll(".mark"))
      mark.classList.toggle("off", hidden.has(mark.dataset.event));
    const shown = cards.length - hidden.size;
    const { words: counted, nothing } = status[status.length - 1].dataset;
    const told = counted.replace("{shown}", shown).replace("{all}", cards.length);
    for (const line of status) line.textContent = shown || !cards.length ? told : `${told}. ${nothing}`;
    return state;
  };
  const keep = () => {
    const hash = new URLSearchParams(apply()).toString();
    history.replaceState(null, "", hash ? `#${hash}` : "#");
  };
  const fromHash = (moved) => {
    const hash = location.hash.slice(1);
    if (hash.includes("=")) {
      const state = new URLSearchParams(hash);
      for (const name of names) if (field(name)) field(name).value = state.get(name) || "";
      apply();
      if (moved) document.getElementById("chronology").scrollIntoView();
      return;
    }
    const target = hash && document.getElementById(hash);
    if (target && target.hidden) {
      form.reset();
      apply();
      target.scrollIntoView();
    } else if (!moved) apply();
  };

  form.hidden = false;
  if (matchMedia("(max-width: 60rem)").matches) form.querySelector("details").open = false;
  form.addEventListener("input", keep);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(keep));
  addEventListener("hashchange", () => fromHash(true));
  fromHash(false);

  const all = () => document.querySelectorAll("details.sources");
  unfold.addEventListener("click", () => {
    const open = unfold.getAttribute("aria-pressed") !== "true";
    for (const details of all()) details.open = open;
    unfold.setAttribute("aria-pressed", String(open));
    unfold.textContent = open ? unfold.dataset.fold : unfold.dataset.unfold;
  });

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("main details:not([open])")];
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
})();
