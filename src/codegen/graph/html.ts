import { compareCodeUnits } from '../model/compare-code-units.js';
import type { FlowGraph, FlowNodeKind } from './flow-graph.js';
import { kindNames } from './kind-names.js';
import { drawSvg } from './page/draw-svg.js';
import { escapeHtml } from './page/escape-html.js';
import { pageScript } from './page/page-script.js';
import { pageStyle } from './page/page-style.js';
import { placeGraph } from './page/place-graph.js';

/**
 * One page that needs nothing beside itself: to move about in, to search, to filter by kind and
 * folder, and to see what leads to a node and what follows from it.
 */
export function html(graph: FlowGraph): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>The flow of events</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>The flow of events</h1>
<input id="search" type="search" placeholder="Search (/)" aria-label="Search"><span id="count" role="status"></span>
<button id="out" aria-label="Zoom out">−</button><button id="in" aria-label="Zoom in">+</button><button id="fit">Fit</button>
<details><summary>Folders</summary><div>
<p><button data-all="on">all</button> <button data-all="off">none</button></p>
${modulesOf(graph).map(moduleBox).join('\n')}
</div></details>
<div class="kinds">
${kindsOf(graph).map(kindBox).join('\n')}
</div>
</header>
<main>
${drawSvg(placeGraph(graph))}
${panel}
</main>
<script>${pageScript}</script>
</body>
</html>
`;
}

const panel = `<aside hidden>
<button id="close" aria-label="Close" style="float: right">×</button>
<h2 id="name"></h2>
<p id="kind"></p>
<div class="place"><input id="place" readonly aria-label="Place"><button id="copy">Copy</button></div>
<h3 id="before-title">Comes from</h3><ul id="before"></ul>
<h3 id="after-title">Leads to</h3><ul id="after"></ul>
</aside>`;

function kindsOf({ nodes }: FlowGraph): readonly FlowNodeKind[] {
  const used = new Set(nodes.map(({ kind }) => kind));
  return (Object.keys(kindNames) as FlowNodeKind[]).filter((kind) => used.has(kind));
}

function modulesOf({ nodes }: FlowGraph): readonly string[] {
  return [...new Set(nodes.map(({ module }) => module))].toSorted(compareCodeUnits);
}

function kindBox(kind: FlowNodeKind): string {
  return `<label data-kind="${kind}"><input type="checkbox" checked data-filter="kind" value="${kind}"><i class="${kind}"></i>${kindNames[kind]}</label>`;
}

function moduleBox(module: string): string {
  return `<label><input type="checkbox" checked data-filter="module" value="${escapeHtml(module)}">${escapeHtml(module)}</label>`;
}
