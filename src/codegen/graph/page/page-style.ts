/** How the page looks; by day and by night. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #fff; --text: #0f172a; --dim: #64748b; --line: #94a3b8; --panel: #f8fafc; --rim: #cbd5e1;
  --command: #bfdbfe; --commandHandler: #ddd6fe; --aggregate: #fef3c7; --code: #f1f5f9;
  --event: #ffedd5; --handler: #dcfce7; --mark: #2563eb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0b1120; --text: #e2e8f0; --dim: #94a3b8; --line: #64748b; --panel: #111827; --rim: #334155;
    --command: #1e3a8a; --commandHandler: #581c87; --aggregate: #713f12; --code: #1e293b;
    --event: #7c2d12; --handler: #14532d; --mark: #60a5fa;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; height: 100vh; display: flex; flex-direction: column; background: var(--ground);
  color: var(--text); font: 14px/1.4 system-ui, sans-serif; }
header { display: flex; gap: 12px; align-items: center; flex-wrap: wrap; padding: 8px 12px;
  border-bottom: 1px solid var(--rim); background: var(--panel); }
h1 { font-size: 15px; margin: 0; }
input, button { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--rim);
  border-radius: 4px; padding: 3px 8px; }
button { cursor: pointer; }
#search { width: 240px; }
.kinds { display: flex; gap: 10px; flex-wrap: wrap; margin-left: auto; }
label { display: inline-flex; gap: 4px; align-items: center; cursor: pointer; }
.kinds i { width: 14px; height: 14px; border: 1px solid var(--line); border-radius: 3px; }
details { position: relative; }
summary { cursor: pointer; }
details > div { position: absolute; z-index: 1; top: 26px; left: 0; display: grid; padding: 8px 12px;
  max-height: 70vh; overflow: auto; white-space: nowrap; background: var(--panel);
  border: 1px solid var(--rim); border-radius: 4px; }
main { flex: 1; display: flex; min-height: 0; }
svg { flex: 1; min-width: 0; cursor: grab; touch-action: none; user-select: none; }
svg.dragged { cursor: grabbing; }
.node { cursor: pointer; outline: none; }
.node rect { stroke: var(--line); }
.node text { font: 12px ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: var(--text);
  text-anchor: middle; dominant-baseline: central; }
.command rect, i.command { fill: var(--command); background: var(--command); }
.commandHandler rect, i.commandHandler { fill: var(--commandHandler); background: var(--commandHandler); }
.aggregate rect, i.aggregate { fill: var(--aggregate); background: var(--aggregate); }
.code rect, i.code { fill: var(--code); background: var(--code); }
.event rect, i.event { fill: var(--event); background: var(--event); }
.handler rect, i.handler { fill: var(--handler); background: var(--handler); }
.edge { fill: none; stroke: var(--line); marker-end: url(#head); }
.edge.later { stroke-dasharray: 5 4; }
#head path { fill: var(--line); }
.faded { opacity: 0.13; }
.found rect, .node:focus-visible rect { stroke: var(--mark); stroke-width: 2.5; }
.chosen rect { stroke: var(--mark); stroke-width: 3; }
aside { width: 320px; overflow: auto; padding: 12px; border-left: 1px solid var(--rim);
  background: var(--panel); overflow-wrap: anywhere; }
aside h2 { font-size: 15px; margin: 0 0 4px; }
aside h3 { font-size: 13px; margin: 14px 0 4px; color: var(--dim); }
aside p { margin: 0 0 8px; color: var(--dim); }
aside ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 3px; }
aside li button { width: 100%; text-align: left; }
.place { display: flex; gap: 6px; }
.place input { flex: 1; min-width: 0; font-family: ui-monospace, monospace; font-size: 12px; }
`;
