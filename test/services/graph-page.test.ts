import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FlowGraph, FlowNodeKind } from '../../src/codegen/graph/flow-graph.js';
import { formatGraph } from '../../src/codegen/graph/format-graph.js';
import { tempProject } from '../support/temp-project.js';

function node(kind: FlowNodeKind, name: string, module: string) {
  const place = { file: `${module}/file.ts`, line: 3, column: 5, length: 1 };
  return { id: `${kind} ${name}`, kind, name, place, module };
}

function edge(from: string, kind: FlowGraph['edges'][number]['kind'], to: string) {
  return { from, kind, to, delivery: null };
}

const graph: FlowGraph = {
  nodes: [
    node('aggregate', 'Order.place', 'src/orders'),
    node('event', 'OrderPlaced', 'src/orders'),
    node('handler', 'Mail.onPlaced', 'src/mail'),
    node('aggregate', 'Cart.<"empty">', 'src/carts'),
    node('event', 'CartEmptied', 'src/carts'),
  ],
  edges: [
    edge('aggregate Order.place', 'raises', 'event OrderPlaced'),
    edge('event OrderPlaced', 'handledBy', 'handler Mail.onPlaced'),
    edge('aggregate Cart.<"empty">', 'raises', 'event CartEmptied'),
  ],
};

let browser: Browser;

beforeAll(async () => {
  const executablePath = process.env['HEARKEN_CHROMIUM'] ?? '';
  // Chromium refuses its sandbox to root, and the page is ours.
  browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
});

afterAll(() => browser.close());

async function open(hash = ''): Promise<Page> {
  const file = join(tempProject(), 'flow.html');
  writeFileSync(file, formatGraph(graph, 'html'));
  const page = await browser.newPage();
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  return page;
}

/** The names of the nodes that a selector matches, in the order of the graph. */
function names(page: Page, selector: string): Promise<readonly (string | null)[]> {
  return page.$$eval(selector, (found) => found.map((one) => one.getAttribute('data-name')));
}

function text(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (one) => one.textContent ?? '');
}

function view(page: Page): Promise<string> {
  return page.$eval('#view', (one) => one.getAttribute('transform') ?? '');
}

describe('the page of a flow', () => {
  it('draws every node and edge within the window, and asks nobody for anything', async () => {
    const page = await open();
    const requests: string[] = [];
    const errors: unknown[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(error));
    await page.reload();

    expect(await names(page, '.node')).toEqual(graph.nodes.map(({ name }) => name));
    expect(await page.$$('.edge')).toHaveLength(3);
    expect(requests.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('searches by name, and fades the rest', async () => {
    const page = await open();
    await page.type('#search', 'placed');

    expect(await names(page, '.node.found')).toEqual(['OrderPlaced', 'Mail.onPlaced']);
    expect(await names(page, '.node.faded')).toContain('Order.place');
    expect(await text(page, '#count')).toBe('2 found');
  });

  it('goes to what it found', async () => {
    const page = await open();
    const before = await view(page);
    await page.type('#search', 'CartEmptied');
    await page.keyboard.press('Enter');

    expect(await view(page)).not.toBe(before);
  });

  it('hides a folder with the edges that lead into it', async () => {
    const page = await open();
    await page.click('summary');
    await page.click('[data-filter=module][value="src/mail"]');

    expect(await names(page, '.node[hidden]')).toEqual(['Mail.onPlaced']);
    expect(await page.$$('.edge[hidden]')).toHaveLength(1);
  });

  it('hides a kind', async () => {
    const page = await open();
    await page.click('[data-filter=kind][value=event]');

    expect(await names(page, '.node[hidden]')).toEqual(['OrderPlaced', 'CartEmptied']);
    expect(await page.$$('.edge[hidden]')).toHaveLength(3);
  });

  it('tells where a node stands, what leads to it, and what follows', async () => {
    const page = await open();
    await page.click('.node[data-name=OrderPlaced]');

    expect(await text(page, '#name')).toBe('OrderPlaced');
    expect(await text(page, '#kind')).toBe('event in src/orders');
    expect(await page.$eval('#place', (one) => (one as { value?: string }).value)).toBe(
      'src/orders/file.ts:3:5',
    );
    expect(await text(page, '#before')).toBe('Order.place (raises)');
    expect(await text(page, '#after')).toBe('Mail.onPlaced (handledBy)');
    expect(await names(page, '.node.faded')).toEqual(['Cart.<"empty">', 'CartEmptied']);
  });

  it('goes on to a neighbour, and lets go with Escape', async () => {
    const page = await open();
    await page.click('.node[data-name=OrderPlaced]');
    await page.click('#after button');
    expect(await names(page, '.node.chosen')).toEqual(['Mail.onPlaced']);

    await page.keyboard.press('Escape');
    expect(await names(page, '.node.chosen')).toEqual([]);
    expect(await names(page, '.node.faded')).toEqual([]);
  });

  it('shows a neighbour that is asked for, also out of a folder that is hidden', async () => {
    const page = await open();
    await page.click('summary');
    await page.click('[data-filter=module][value="src/mail"]');
    await page.click('.node[data-name=OrderPlaced]');
    await page.click('#after button');
    expect(await names(page, '.node.chosen:not([hidden])')).toEqual(['Mail.onPlaced']);

    await page.keyboard.press('Escape');
    expect(await names(page, '.node[hidden]')).toEqual(['Mail.onPlaced']);
  });

  it('opens a node that has the focus by Enter, and by the space bar', async () => {
    const page = await open();
    for (const key of ['Enter', 'Space'] as const) {
      await page.$eval('.node[data-name=CartEmptied]', (one) =>
        (one as { focus?: () => void }).focus?.(),
      );
      await page.keyboard.press(key);
      expect(await names(page, '.node.chosen')).toEqual(['CartEmptied']);
      await page.keyboard.press('Escape');
    }
  });

  it('moves to the node that the tabulator leads to, where it is out of sight', async () => {
    const page = await open();
    await page.click('#fit');
    const fitted = await view(page);
    await page.focus('[data-filter=kind][value=handler]');
    await page.keyboard.press('Tab');
    expect(await view(page)).toBe(fitted);

    await page.mouse.move(780, 500);
    await page.mouse.down();
    await page.mouse.move(20, 500, { steps: 4 });
    await page.mouse.up();
    const away = await view(page);
    await page.focus('[data-filter=kind][value=handler]');
    await page.keyboard.press('Tab');
    expect(await view(page)).not.toBe(away);
  });

  it('leaves keys that are meant for the browser to it', async () => {
    const page = await open();
    const fitted = await view(page);
    await page.keyboard.down('Control');
    await page.keyboard.press('+');
    await page.keyboard.up('Control');
    expect(await view(page)).toBe(fitted);
  });

  it('works within a frame that may not change its address', async () => {
    const page = await browser.newPage();
    await page.setContent('<iframe sandbox="allow-scripts" width="1000" height="600"></iframe>');
    await page.$eval(
      'iframe',
      (one, text) => one.setAttribute('srcdoc', text),
      formatGraph(graph, 'html'),
    );
    const frame = await page.waitForFrame((one) => one.url() === 'about:srcdoc');
    await (await frame.waitForSelector('.node[data-name=OrderPlaced]'))?.click();
    expect(await frame.$$('.node.chosen')).toHaveLength(1);
  });

  it('zooms at the pointer, moves when dragged, and fits again', async () => {
    const page = await open();
    const fitted = await view(page);
    await page.mouse.move(300, 300);
    await page.mouse.wheel({ deltaY: -200 });
    await page.waitForSelector(`#view:not([transform="${fitted}"])`);
    const zoomed = await view(page);
    await page.mouse.down();
    await page.mouse.move(340, 320, { steps: 4 });
    await page.mouse.up();

    expect(await view(page)).not.toBe(zoomed);
    expect(await names(page, '.node.chosen')).toEqual([]);
    await page.click('#fit');
    expect(await view(page)).toBe(fitted);
  });

  it('opens at the node that its address names', async () => {
    const page = await open('#aggregate%20Cart.%3C%22empty%22%3E');

    expect(await names(page, '.node.chosen')).toEqual(['Cart.<"empty">']);
  });
});
