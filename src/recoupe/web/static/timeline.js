// The events on a line that zooms from years to days; the list below it says the same.
(() => {
  "use strict";
  if (!window.vis) return;
  const lang = document.documentElement.lang;
  const form = (options) => new Intl.DateTimeFormat(lang, options);
  const minor = {
    year: form({ year: "numeric" }), month: form({ month: "short" }), week: form({ day: "numeric" }),
    weekday: form({ weekday: "short", day: "numeric" }), day: form({ day: "numeric" }),
    hour: form({ hour: "2-digit", minute: "2-digit" }),
  };
  const major = {
    month: form({ year: "numeric" }), week: form({ month: "long", year: "numeric" }),
    weekday: form({ month: "long", year: "numeric" }), day: form({ month: "long", year: "numeric" }),
    hour: form({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
  };
  const label = (forms) => (date, scale) => (forms[scale] ? forms[scale].format(date.toDate()) : "");
  const day = (text) => { const [y, m, d] = text.split("-").map(Number); return new Date(y, m - 1, d); };

  const escaped = (text) => { const line = document.createElement("p"); line.textContent = text; return line.innerHTML; };

  const draw = (box, told) => {
    const ends = told.items.map((item) => day(item.end).getTime());
    const last = new Date(Math.max(...ends)), first = new Date(Math.min(...told.items.map((i) => day(i.start).getTime())));
    const items = told.items.map((item) => ({
      id: item.id, group: item.lane,
      start: item.shape === "until" ? first : day(item.start),
      end: item.shape === "day" ? undefined : item.shape === "since" ? last : day(item.end),
      type: item.shape === "day" ? "point" : "range",
      className: `vq${item.quad} ${item.shape}${item.sure ? "" : " unsure"}`,
      words: item.words, title: escaped(`${item.when} · ${item.words}`),
    }));
    const lanes = told.lanes.map((lane, order) => ({ id: lane.id, order, name: lane.name, events: lane.events }));
    const text = (name) => (item, element) => {
      const span = document.createElement("span");
      span.textContent = name(item);
      return span;
    };
    const timeline = new window.vis.Timeline(box, new window.vis.DataSet(items), new window.vis.DataSet(lanes), {
      orientation: "top", start: day(told.first), end: new Date(day(told.last).getTime() * 1.1 - day(told.first).getTime() * 0.1), zoomKey: "ctrlKey", verticalScroll: true, zoomMin: 36e5 * 6, maxHeight: 560, stack: true, tooltip: { followMouse: true },
      cluster: items.length > 300 ? { maxItems: 4, showStipes: true } : false,
      groupOrder: "order", margin: { item: { horizontal: 4, vertical: 3 } }, locale: "en",
      format: { minorLabels: label(minor), majorLabels: label(major) },
      template: text((item) => (item.isCluster ? `${item.items.length}` : item.words)),
      groupTemplate: text((lane) => (lane ? `${lane.name} (${lane.events})` : "")),
    });
    timeline.on("select", ({ items: chosen }) => {
      if (chosen.length && told.items.some((item) => item.id === chosen[0]))
        location.href = box.dataset.event.replace("/-", `/${encodeURIComponent(chosen[0])}`);
    });
  };

  const load = (box) => {
    if (box.dataset.drawn === box.dataset.src) return;
    box.dataset.drawn = box.dataset.src;
    box.replaceChildren();
    fetch(box.dataset.src).then((answer) => answer.json()).then((told) => told.items.length && draw(box, told));
  };
  const look = () => {
    const box = document.getElementById("frieze"), fold = box?.closest("details");
    if (!box) return;
    if (!fold || fold.open) load(box);
    else fold.addEventListener("toggle", () => load(box), { once: true });
  };
  document.addEventListener("htmx:after:swap", look);
  look();
})();
