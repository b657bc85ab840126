// The months of a pair as bars that say what they rest on; without it the server's drawing stands.
(() => {
  "use strict";
  const box = document.getElementById("plot");
  if (!box || !box.dataset.src || !window.Plot) return;
  const lang = document.documentElement.lang;
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const signed = new Intl.NumberFormat(lang, { signDisplay: "exceptZero" });
  const month = new Intl.DateTimeFormat(lang, { month: "long", year: "numeric", timeZone: "UTC" });
  let told = null;

  const draw = () => {
    const words = box.dataset;
    const rows = told.series.months.flatMap((point) => {
      const date = new Date(`${point.date}-01T00:00:00Z`);
      const title = `${month.format(date)}\n${words.cooperation} ${signed.format(point.cooperation)}\n${words.conflict} ${signed.format(point.conflict)}\n${words.events} ${point.events.length}`;
      return [["up", point.cooperation], ["down", point.conflict]]
        .filter(([, score]) => score)
        .map(([side, score]) => ({ date, side, score, title, month: point.date }));
    });
    if (!rows.length) return;
    const to = (row) => `${words.chronology}${words.chronology.includes("?") ? "&" : "?"}from=${row.month}&to=${row.month}`;
    const figure = window.Plot.plot({
      className: "recoupe-plot", width: Math.max(600, box.clientWidth), height: 300, marginLeft: 48,
      x: { type: "utc", tickFormat: (date) => new Intl.DateTimeFormat(lang, { month: "short", year: "2-digit", timeZone: "UTC" }).format(date) },
      y: { grid: true, label: null, tickFormat: (score) => signed.format(score) },
      marks: [
        window.Plot.rectY(rows, { x: "date", interval: "month", y: "score", fill: (row) => colour(row.side === "up" ? "--q2" : "--q4"), title: "title", href: to }),
        window.Plot.ruleY([0], { stroke: colour("--ink") }),
      ],
    });
    for (const part of figure.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label");
    box.replaceChildren(figure);
  };
  fetch(box.dataset.src).then((answer) => answer.json()).then((answer) => { told = answer; draw(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => told && draw());
})();
