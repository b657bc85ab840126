// The net as a graph that can be moved and zoomed; without it the server's drawing stands.
(() => {
  "use strict";
  const box = document.getElementById("net");
  if (!box || !box.dataset.src || !window.cytoscape) return;
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const named = JSON.parse(box.dataset.names);

  const draw = (told) => {
    const most = Math.max(1, ...told.ties.map((tie) => Math.max(tie.cooperation, -tie.conflict)));
    const parties = [...new Set(told.ties.flatMap((tie) => [tie.left, tie.right]))];
    const web = document.createElement("div");
    web.id = "web";
    web.setAttribute("role", "img");
    web.setAttribute("aria-label", box.getAttribute("aria-label"));
    box.hidden = true;
    box.after(web);
    const edges = told.ties.flatMap((tie) => [["up", tie.cooperation], ["down", -tie.conflict]]
      .filter(([, score]) => score)
      .map(([side, score]) => ({
        data: { id: `${tie.left}|${tie.right}|${side}`, source: tie.left, target: tie.right, width: 1 + (8 * score) / most, pair: `${tie.left}|${tie.right}` },
        classes: side,
      })));
    const around = (n) => ({ x: 330 * Math.sin((2 * Math.PI * n) / parties.length), y: -210 * Math.cos((2 * Math.PI * n) / parties.length) });
    const style = () => [
      { selector: "node", style: { label: "data(name)", "background-color": colour("--page"), "border-width": 1.6, "border-color": colour("--ink"), color: colour("--ink"), "font-size": 13, width: 12, height: 12, "text-margin-y": -5, "text-outline-color": colour("--page"), "text-outline-width": 2 } },
      { selector: "edge", style: { width: "data(width)", "curve-style": "bezier", "control-point-step-size": 14, "line-opacity": 0.85 } },
      { selector: "edge.up", style: { "line-color": colour("--q2") } },
      { selector: "edge.down", style: { "line-color": colour("--q4") } },
    ];
    const graph = window.cytoscape({
      container: web,
      elements: { nodes: parties.map((id, n) => ({ data: { id, name: named[id] || id }, position: around(n) })), edges },
      style: style(),
      layout: { name: "preset", padding: 60 }, maxZoom: 1.4, userZoomingEnabled: false,
    });
    graph.on("tap", "edge", (event) => { location.href = `${box.dataset.pair}${box.dataset.pair.includes("?") ? "&" : "?"}pair=${encodeURIComponent(event.target.data("pair"))}`; });
    graph.on("tap", "node", (event) => { location.href = `/actors/${encodeURIComponent(event.target.id())}`; });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph.style(style()));
    addEventListener("resize", () => graph.resize() && graph.fit(undefined, 30));
  };
  fetch(box.dataset.src).then((answer) => answer.json()).then(draw);
})();
