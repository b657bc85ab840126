// What a page does beyond its links and forms; without it everything still works.
(() => {
  "use strict";
  const filters = document.querySelector("#filters details");
  if (filters && matchMedia("(max-width: 60rem)").matches) filters.open = false;

  // A filter is sent as soon as it is chosen; what is typed, with Enter.
  const form = document.getElementById("filters");
  form?.addEventListener("change", (event) => event.target.matches("select") && form.requestSubmit());

  // What the address says stands in the filters, also after going back.
  const agree = () => {
    const asked = new URLSearchParams(location.search);
    for (const field of document.querySelectorAll("#filters [name]"))
      if (field !== document.activeElement) field.value = asked.get(field.name) ?? "";
  };
  document.addEventListener("htmx:after:swap", agree);
  addEventListener("pageshow", agree);

  // The review queue: one key decides, two others go on and back.
  const doubts = [...document.querySelectorAll(".doubt")];
  let now = -1;
  const point = (to) => {
    now = Math.max(0, Math.min(doubts.length - 1, to));
    for (const doubt of doubts) doubt.classList.toggle("now", doubt === doubts[now]);
  };
  const go = (to) => {
    point(to);
    doubts[now].focus({ preventScroll: true });
    doubts[now].scrollIntoView({ block: "nearest" });
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea")) return;
    if (event.key === "/") {
      event.preventDefault();
      document.getElementById("seek")?.focus();
    } else if (doubts.length && event.key === "j") go(now + 1);
    else if (doubts.length && event.key === "k") go(now - 1);
    else if (now >= 0) doubts[now].querySelector(`button[data-key="${event.key}"]`)?.click();
  });
  if (doubts.length) point(0); // the focus stays where a reader expects it: at the top
})();
