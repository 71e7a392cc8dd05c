/** A note as it reads: every node of its tree becomes a React element or a text node, never HTML. */
import type { Nodes, Parents, Root } from 'mdast';
import { Fragment, type ReactNode } from 'react';
import { assertNever } from '#core/base/assert';
import { NoteLink } from './note-link';
import styles from './note-text.module.css';

export interface NoteTextProps {
  readonly tree: Root;
  /** Titles that lead somewhere, and those whose end was lost. */
  readonly linked: ReadonlySet<string>;
  readonly onFollow: (title: string) => void;
  /** What is done with an address: nothing in a note opens one. */
  readonly onAddress: (address: string) => void;
}

/** The text. */
export function NoteText(props: NoteTextProps) {
  return <div className={styles.text}>{children(props.tree, contextOf(props))}</div>;
}

interface Context extends Omit<NoteTextProps, 'tree'> {
  /** Addresses that stand apart from where they are used. */
  readonly definitions: ReadonlyMap<string, string>;
}

function contextOf({ tree, ...rest }: NoteTextProps): Context {
  const definitions = new Map<string, string>();
  const collect = (node: Nodes): void => {
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
    if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(tree);
  return { ...rest, definitions };
}

function children(node: Parents, context: Context): ReactNode {
  // A note's tree is made anew with its text: a place in it is as good a name as any.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return node.children.map((child, at) => <Fragment key={at}>{element(child, context)}</Fragment>);
}

function element(node: Nodes, context: Context): ReactNode {
  switch (node.type) {
    case 'root':
      return children(node, context);
    case 'text':
      return node.value;
    case 'paragraph':
      return <p>{children(node, context)}</p>;
    case 'heading':
      // Set as one, but no heading of the window's.
      return <p className={styles.heading}>{children(node, context)}</p>;
    case 'emphasis':
      return <em>{children(node, context)}</em>;
    case 'strong':
      return <strong>{children(node, context)}</strong>;
    case 'delete':
      return <del>{children(node, context)}</del>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre className={styles.code}>
          <code>{node.value}</code>
        </pre>
      );
    case 'html':
    case 'yaml':
      return node.value;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr className={styles.rule} />;
    case 'blockquote':
      return <blockquote className={styles.quote}>{children(node, context)}</blockquote>;
    case 'list':
      return node.ordered === true ? (
        <ol start={node.start ?? 1}>{children(node, context)}</ol>
      ) : (
        <ul>{children(node, context)}</ul>
      );
    case 'listItem':
      return (
        <li className={typeof node.checked === 'boolean' ? styles.task : undefined}>
          {typeof node.checked === 'boolean' && <span>{node.checked ? '☑ ' : '☐ '}</span>}
          {children(node, context)}
        </li>
      );
    case 'table':
      return (
        <table className={styles.table}>
          <tbody>{children(node, context)}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr>{children(node, context)}</tr>;
    case 'tableCell':
      return <td>{children(node, context)}</td>;
    case 'bracketLink':
      return (
        <NoteLink
          title={node.value}
          isLinked={context.linked.has(node.value)}
          onFollow={() => context.onFollow(node.value)}
        />
      );
    case 'link':
      return address(node.url, children(node, context), context);
    case 'linkReference': {
      const url = context.definitions.get(node.identifier);
      return url === undefined ? children(node, context) : address(url, children(node, context), context);
    }
    // A picture would have to be fetched: its words stand for it.
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'footnoteReference':
      return <sup>{node.label ?? node.identifier}</sup>;
    case 'footnoteDefinition':
      return (
        <div className={styles.footnote}>
          <sup>{node.label ?? node.identifier}</sup>
          <div>{children(node, context)}</div>
        </div>
      );
    case 'definition':
      return null;
    default:
      return assertNever(node);
  }
}

function address(url: string, words: ReactNode, { onAddress }: Context): ReactNode {
  return (
    <button type="button" className={styles.address} title={url} onClick={() => onAddress(url)}>
      {words}
    </button>
  );
}
