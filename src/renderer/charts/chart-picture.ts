/**
 * A chart's drawing as a file of its own: what the style sheets say of each element is written into it as attributes,
 * so that it looks the same in any program; the title and the note stand over it.
 */

export interface ChartPicture {
  /** The SVG as text. */
  readonly text: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** What of an element's style is written; each is an attribute of SVG as well. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'text-anchor',
  'dominant-baseline',
  'font-size',
  'font-weight',
  'paint-order',
  'visibility',
] as const;

/** Values that need not be written. */
const usual: Readonly<Partial<Record<(typeof properties)[number], string>>> = {
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  opacity: '1',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'font-weight': '400',
  'paint-order': 'normal',
  visibility: 'visible',
};

const namespace = 'http://www.w3.org/2000/svg';
const margin = 16;
/** Room for the title and the note. */
const headHeight = 52;

/** Returns the picture of a drawing that is on the screen. */
export function pictureOf(svg: SVGSVGElement, title: string, note: string): ChartPicture {
  const style = getComputedStyle(svg);
  const [drawnWidth, drawnHeight] = [svg.width.baseVal.value, svg.height.baseVal.value];
  const width = drawnWidth + 2 * margin;
  const height = drawnHeight + headHeight + 2 * margin;
  const root = document.createElementNS(namespace, 'svg');
  root.setAttribute('xmlns', namespace);
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  root.setAttribute('font-family', style.fontFamily);
  root.setAttribute('font-size', style.fontSize);
  root.setAttribute('role', 'img');
  const page = getComputedStyle(document.body);
  root.append(
    element('title', {}, title),
    element('desc', {}, note),
    element('rect', { width: '100%', height: '100%', fill: plainColour(page.backgroundColor) }),
    element(
      'text',
      { x: margin, y: margin + 16, 'font-size': 16, 'font-weight': 600, fill: plainColour(page.color) },
      title,
    ),
    element('text', { x: margin, y: margin + 37, 'font-size': 12, fill: plainColour(page.color) }, note),
  );
  const drawing = element('g', { transform: `translate(${margin} ${margin + headHeight})` });
  for (const child of svg.children) drawing.append(styled(child));
  root.append(drawing);
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** A copy of an element with its style as attributes and without classes. */
function styled(original: Element): Node {
  // What leads somewhere in the window leads nowhere from a file.
  const isGroup = original.tagName === 'g' || original.tagName === 'a';
  const copy = isGroup ? element('g', {}) : (original.cloneNode(false) as Element);
  const transform = original.getAttribute('transform');
  if (isGroup && transform !== null) copy.setAttribute('transform', transform);
  copy.removeAttribute('class');
  for (const { name } of [...copy.attributes]) if (name.startsWith('data-')) copy.removeAttribute(name);
  const style = getComputedStyle(original);
  for (const property of properties) {
    const value = style.getPropertyValue(property).trim();
    if (value === '' || value === usual[property]) continue;
    // A group's own lines and colours would be its children's, who have theirs.
    if (isGroup && property !== 'opacity' && property !== 'visibility') continue;
    const isColour = property === 'fill' || property === 'stroke';
    copy.setAttribute(property, isColour ? plainColour(value) : value);
  }
  for (const child of original.childNodes) {
    copy.append(child instanceof Element ? styled(child) : child.cloneNode(true));
  }
  return copy;
}

/** Colours that were made once: asking a canvas takes a moment. */
const plain = new Map<string, string>();

/** Returns a colour as every program reads it: `color()` and `color-mix()` are not yet. */
function plainColour(value: string): string {
  if (value === 'none' || value.startsWith('#') || /^rgb\(\d+, ?\d+, ?\d+\)$/u.test(value)) return value;
  const known = plain.get(value);
  if (known !== undefined) return known;
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d');
  if (context === null) return value;
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  const made =
    alpha === 255
      ? `rgb(${red}, ${green}, ${blue})`
      : `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`;
  plain.set(value, made);
  return made;
}
