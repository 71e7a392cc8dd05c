/** Text as XML. */

/** What XML 1.0 cannot hold, not even as a reference: controls, halves of pairs, two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Returns text with what XML cannot hold as U+FFFD, one for one, so that positions stay. */
export function xmlWritable(text: string): string {
  return text.replace(unwritable, '\uFFFD');
}

/** Returns text for an element's content. */
export function xmlText(text: string): string {
  return xmlWritable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** Returns text for an attribute's value in double quotes; white space stays what it is. */
export function xmlValue(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

/** Returns attributes, a space before each; those that are undefined or '' are left out. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => ` ${name}="${xmlValue(String(value))}"`)
    .join('');
}

/** Returns an element whose content is XML already; without content it is closed at once. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: string,
): string {
  const start = `<${name}${xmlAttributes(attributes)}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** The first line of every XML file. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
