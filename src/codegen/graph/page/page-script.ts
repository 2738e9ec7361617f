/**
 * What the page does: panning, zooming, searching, filtering, and telling of one node. It runs in a
 * browser, from a file as well as from a server, and asks nobody for anything.
 */
export const pageScript = String.raw`
const one = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];
const [svg, view, search, panel] = ['svg', '#view', '#search', 'aside'].map(one);
const nodes = all('.node');
const edges = all('.edge');
const byId = new Map(nodes.map((node) => [node.dataset.id, node]));
const after = neighbours('from', 'to');
const before = neighbours('to', 'from');
const at = { x: 0, y: 0, scale: 1 };

function move(x, y, scale) {
  Object.assign(at, { x, y, scale });
  view.setAttribute('transform', 'translate(' + x + ' ' + y + ') scale(' + scale + ')');
}
function zoom(factor, x, y) {
  const scale = Math.min(4, Math.max(0.05, at.scale * factor));
  const ratio = scale / at.scale;
  move(x - (x - at.x) * ratio, y - (y - at.y) * ratio, scale);
}
function zoomMiddle(factor) {
  zoom(factor, svg.clientWidth / 2, svg.clientHeight / 2);
}
function fit() {
  const { width, height } = svg.dataset;
  const scale = Math.min(1, svg.clientWidth / width, svg.clientHeight / height);
  move((svg.clientWidth - width * scale) / 2, (svg.clientHeight - height * scale) / 2, scale);
}
function lookAt(node) {
  const { x, y, width, height } = node.getBBox();
  const scale = Math.max(at.scale, 0.8);
  move(svg.clientWidth / 2 - (x + width / 2) * scale, svg.clientHeight / 2 - (y + height / 2) * scale, scale);
}

function neighbours(from, to) {
  const found = new Map(nodes.map((node) => [node.dataset.id, []]));
  for (const { dataset } of edges) found.get(dataset[from]).push(dataset[to]);
  return found;
}
// What follows from a node, or leads to it.
function reach(start, neighbours) {
  const found = new Set([start]);
  for (const id of found) for (const other of neighbours.get(id)) found.add(other);
  return found;
}

let chosen = null;
function choose(node) {
  chosen = node;
  panel.hidden = node === null;
  if (node !== null) tell(node);
  address(node === null ? '' : encodeURIComponent(node.dataset.id));
  paint();
}
function address(hash) {
  try { history.replaceState(null, '', '#' + hash); }
  catch { /* A page that stands in another one may have no address of its own. */ }
}
function tell({ dataset: { id, kind, name, place, module } }) {
  one('#name').textContent = name;
  one('#kind').textContent = one('.kinds [data-kind="' + kind + '"]').textContent.trim() + ' in ' + module;
  one('#place').value = one('#place').title = place;
  list('#before', edges.filter((edge) => edge.dataset.to === id), 'from');
  list('#after', edges.filter((edge) => edge.dataset.from === id), 'to');
}
function list(selector, found, end) {
  const items = found.map((edge) => {
    const item = document.createElement('li');
    const button = item.appendChild(document.createElement('button'));
    const other = byId.get(edge.dataset[end]);
    button.textContent = other.dataset.name + ' (' + edge.dataset.label + ')';
    button.addEventListener('click', () => { choose(other); lookAt(other); });
    return item;
  });
  one(selector).replaceChildren(...items);
  one(selector + '-title').hidden = items.length === 0;
}

function paint() {
  const off = new Set(all('[data-filter]').filter((box) => !box.checked).map((box) => box.dataset.filter + ' ' + box.value));
  const text = search.value.trim().toLowerCase();
  const chain = chosen && new Set([
    ...reach(chosen.dataset.id, after),
    ...reach(chosen.dataset.id, before),
  ]);
  for (const node of nodes) {
    const { id, kind, name, module } = node.dataset;
    const found = text !== '' && name.toLowerCase().includes(text);
    // What is asked for is shown, whatever is hidden.
    node.toggleAttribute('hidden', node !== chosen && (off.has('kind ' + kind) || off.has('module ' + module)));
    node.classList.toggle('found', found);
    node.classList.toggle('chosen', node === chosen);
    node.classList.toggle('faded', chain ? !chain.has(id) : text !== '' && !found);
  }
  for (const edge of edges) {
    const ends = [byId.get(edge.dataset.from), byId.get(edge.dataset.to)];
    edge.toggleAttribute('hidden', ends.some((node) => node.hasAttribute('hidden')));
    edge.classList.toggle('faded', ends.some((node) => node.classList.contains('faded')));
  }
  one('#count').textContent = text === '' ? '' : nodes.filter(isFound).length + ' found';
}
function isFound(node) {
  return node.classList.contains('found') && !node.hasAttribute('hidden');
}

let turn = 0;
search.addEventListener('input', () => { turn = 0; paint(); });
search.addEventListener('keydown', ({ key }) => {
  const found = nodes.filter(isFound);
  if (key === 'Enter' && found.length > 0) lookAt(found[turn++ % found.length]);
});
for (const box of all('[data-filter]')) box.addEventListener('change', paint);
for (const button of all('[data-all]')) button.addEventListener('click', () => {
  for (const box of all('[data-filter=module]')) box.checked = button.dataset.all === 'on';
  paint();
});

// Who goes from node to node by the tabulator had better see where that leads. Heard of by the window:
// a drawing that listens itself would take the focus, too.
addEventListener('focusin', ({ target }) => {
  if (!svg.contains(target)) return;
  const [sight, box] = [svg, target].map((element) => element.getBoundingClientRect());
  const isInSight =
    box.left >= sight.left && box.right <= sight.right && box.top >= sight.top && box.bottom <= sight.bottom;
  if (!isInSight && target.matches('.node:focus-visible')) lookAt(target);
});

let drag = null;
svg.addEventListener('pointerdown', (event) => {
  drag = { x: event.clientX - at.x, y: event.clientY - at.y, moved: false };
});
addEventListener('pointermove', (event) => {
  if (drag === null) return;
  const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
  drag.moved ||= Math.hypot(x - at.x, y - at.y) > 4;
  if (drag.moved) { svg.classList.add('dragged'); move(x, y, at.scale); }
});
addEventListener('pointerup', (event) => {
  const still = drag !== null && !drag.moved;
  drag = null;
  svg.classList.remove('dragged');
  if (still && svg.contains(event.target)) choose(event.target.closest('.node'));
});
svg.addEventListener('wheel', (event) => {
  event.preventDefault();
  const { left, top } = svg.getBoundingClientRect();
  zoom(Math.exp(-event.deltaY / 500), event.clientX - left, event.clientY - top);
}, { passive: false });

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') { search.value = ''; choose(null); }
  if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/') { event.preventDefault(); search.focus(); }
  if (event.key === '+') zoomMiddle(1.25);
  if (event.key === '-') zoomMiddle(0.8);
  if (event.key === '0') fit();
  const node = event.target.closest('.node');
  if (node !== null && (event.key === 'Enter' || event.key === ' ')) choose(node);
});
one('#fit').addEventListener('click', fit);
one('#in').addEventListener('click', () => zoomMiddle(1.25));
one('#out').addEventListener('click', () => zoomMiddle(0.8));
one('#close').addEventListener('click', () => choose(null));
one('#copy').addEventListener('click', () => {
  one('#place').select();
  document.execCommand('copy');
});

fit();
// Who cannot read anything had better begin at the beginning.
if (at.scale < 0.3) move(0, 0, 0.6);
const asked = byId.get(decodeURIComponent(location.hash.slice(1)));
if (asked) { choose(asked); lookAt(asked); }
`;
