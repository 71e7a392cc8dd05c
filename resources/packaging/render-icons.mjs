#!/usr/bin/env node
/**
 * Renders the drawings of resources/ for windows, packages and pages, in an installed Chromium:
 *   BROADSHEET_BROWSER=/usr/bin/chromium node resources/packaging/render-icons.mjs
 * Up to 32 pixels the icon is drawn with fewer strokes (icon-small.svg).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const resources = new URL('../', import.meta.url);
const drawing = (/** @type {string} */ name) => readFileSync(new URL(name, resources), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.BROADSHEET_BROWSER ?? 'chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();

/** @type {Map<number, Buffer>} */
const icons = new Map();
for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
  const png = await render(drawing(size <= 32 ? 'icon-small.svg' : 'icon.svg'), size, size);
  icons.set(size, png);
  write(`packaging/icons/${size}x${size}.png`, png);
}
write('icon.png', icon(512));
write('name-mark.png', await render(drawing('name-mark.svg'), 1390, 240));
write('packaging/icon.ico', ico([16, 24, 32, 48, 64, 128, 256]));
write('packaging/icon.icns', icns());
await browser.close();

/**
 * @param {string} svg
 * @param {number} width
 * @param {number} height
 * @returns {Promise<Buffer>}
 */
async function render(svg, width, height) {
  await page.setViewportSize({ width, height });
  await page.setContent(
    `<style>html,body{margin:0}svg{display:block;width:${width}px;height:${height}px}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true });
}

/** @param {number} size */
function icon(size) {
  const png = icons.get(size);
  if (png === undefined) throw new Error(`There is no icon of ${size} pixels.`);
  return png;
}

/**
 * Windows' container: a table of pictures, then the pictures.
 * @param {readonly number[]} sizes
 */
function ico(sizes) {
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  sizes.forEach((size, at) => {
    const entry = 6 + 16 * at;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(icon(size).length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += icon(size).length;
  });
  return Buffer.concat([head, ...sizes.map(icon)]);
}

/** The Mac's container: pictures, each behind its type and length. */
function icns() {
  const kinds = /** @type {const} */ ([
    ['icp4', 16],
    ['icp5', 32],
    ['ic07', 128],
    ['ic08', 256],
    ['ic09', 512],
    ['ic10', 1024],
    ['ic11', 32],
    ['ic12', 64],
    ['ic13', 256],
    ['ic14', 512],
  ]);
  const parts = kinds.map(([kind, size]) => Buffer.concat([named(kind, icon(size).length + 8), icon(size)]));
  const length = parts.reduce((sum, part) => sum + part.length, 8);
  return Buffer.concat([named('icns', length), ...parts]);
}

/**
 * @param {string} kind
 * @param {number} length
 */
function named(kind, length) {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(length, 4);
  return head;
}

/**
 * @param {string} name
 * @param {Buffer} content
 */
function write(name, content) {
  writeFileSync(new URL(name, resources), content);
}
