/** Finds words for people that do not come from the locale files: they would be English in every language. */
import { parseAst } from 'vite';

export interface BareString {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  /** Where it stands: `text`, an attribute's name, or what it is handed to. */
  readonly where: string;
}

/** Attributes and properties whose values are read by people. */
const readNames = new Set([
  ...['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'aria-placeholder'],
  ...['title', 'alt', 'placeholder', 'label', 'message', 'description', 'word', 'words', 'text', 'heading'],
  ...[
    'confirmLabel',
    'cancelLabel',
    'actionLabel',
    'emptyText',
    'valueText',
    'tooltip',
    'hint',
    'caption',
    'summary',
  ],
]);

/** Functions that show or say what they are handed. */
const readers = new Set(['useAction', 'notify', 'announce', 'usePageTitle', 'alert', 'confirm', 'prompt']);

/** Parts of an expression whose value the expression can have: what decides between them is not shown. */
const branches: Readonly<Record<string, readonly string[]>> = {
  JSXExpressionContainer: ['expression'],
  ConditionalExpression: ['consequent', 'alternate'],
  ParenthesizedExpression: ['expression'],
  TSAsExpression: ['expression'],
  TSSatisfiesExpression: ['expression'],
  TSNonNullExpression: ['expression'],
};

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Returns the bare strings of a file, in order. */
export function bareStringsIn(path: string, code: string): readonly BareString[] {
  const found: BareString[] = [];
  const seen = new Set<number>();

  /** Notes the words that an expression can be, as a value that is read by people. */
  function take(value: unknown, where: string): void {
    if (!isNode(value)) return;
    if (value.type === 'JSXText' || (value.type === 'Literal' && typeof value.value === 'string')) {
      note(value, String(value.value), where);
    } else if (value.type === 'TemplateLiteral') {
      const quasis = value.quasis as readonly { readonly value: { readonly cooked?: string } }[];
      note(value, quasis.map((quasi) => quasi.value.cooked ?? '').join(' '), where);
    } else for (const branch of branchesOf(value)) take(value[branch], where);
  }

  function note(node: Node, text: string, where: string): void {
    if (!isForPeople(text) || seen.has(node.start)) return;
    seen.add(node.start);
    found.push({ path, line: code.slice(0, node.start).split('\n').length, text: text.trim(), where });
  }

  function walk(node: Node): void {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      for (const child of node.children as readonly unknown[]) take(child, 'text');
    }
    if (node.type === 'JSXAttribute' && readNames.has(nameOf(node.name))) {
      take(node.value, nameOf(node.name));
    }
    if (node.type === 'CallExpression' && readers.has(nameOf(node.callee))) {
      const name = nameOf(node.callee);
      for (const handed of node.arguments as readonly unknown[]) {
        take(handed, name);
        if (isNode(handed) && handed.type === 'ObjectExpression') {
          for (const property of handed.properties as readonly Node[]) {
            if (readNames.has(nameOf(property.key))) take(property.value, name);
          }
        }
      }
    }
    // Of other objects only what cannot be a key: `title: 'Open it'`, not `title: 'words'`.
    if (node.type === 'Property' && ['title', 'label'].includes(nameOf(node.key))) {
      if (!isKey(node.value)) take(node.value, nameOf(node.key));
    }
    for (const value of Object.values(node)) {
      if (isNode(value)) walk(value);
      else if (Array.isArray(value)) for (const item of value) if (isNode(item)) walk(item);
    }
  }

  walk(parseAst(code, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' }) as unknown as Node);
  return found;
}

/** The parts that an expression's value can be. */
function branchesOf(node: Node): readonly string[] {
  if (node.type === 'LogicalExpression') return node.operator === '&&' ? ['right'] : ['left', 'right'];
  if (node.type === 'BinaryExpression') return node.operator === '+' ? ['left', 'right'] : [];
  return branches[node.type] ?? [];
}

function isKey(value: unknown): boolean {
  return isNode(value) && value.type === 'Literal' && /^[a-z][\w.:-]*$/u.test(String(value.value));
}

/** Whether a text has words: signs, figures and placeholders such as `{name}` have none. */
function isForPeople(text: string): boolean {
  return /\p{L}{2,}|\p{Script=Han}/u.test(text);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function nameOf(value: unknown): string {
  if (!isNode(value)) return '';
  if (typeof value.name === 'string') return value.name;
  if (value.type === 'MemberExpression') return nameOf(value.property);
  return typeof value.value === 'string' ? value.value : '';
}
