/** The text of a topic: headings, paragraphs, lists; keys are shown as they are set now. */
import { assertNever } from '#core/base/assert';
import { describeKeys } from '../app/key-choices';
import { describeText } from '../app/keystrokes';
import { type KnownActionId, knownAction } from '../app/known-actions';
import { host } from '../hosts/current';
import { blocksOf, inlineOf } from './help-inline';
import styles from './help-view.module.css';

/** All blocks of a topic. */
export function HelpText({ text }: { readonly text: readonly string[] }) {
  return blocksOf(text).map((block, at) => {
    // Texts do not change while they are shown, so places are keys.
    const key = `${at}`;
    if (block.kind === 'heading') return <h3 key={key}>{block.text}</h3>;
    if (block.kind === 'list') {
      return (
        <ul key={key} className={styles.items}>
          {block.items.map((item) => (
            <li key={item}>
              <Inlines text={item} />
            </li>
          ))}
        </ul>
      );
    }
    return (
      <p key={key}>
        <Inlines text={block.text} />
      </p>
    );
  });
}

function Inlines({ text }: { readonly text: string }) {
  return inlineOf(text).map((part, at) => {
    const key = `${at}`;
    switch (part.kind) {
      case 'words':
        return part.text;
      case 'code':
        return <code key={key}>{part.text}</code>;
      case 'keys':
        return <kbd key={key}>{shownKeys(part.keys)}</kbd>;
      case 'link':
        return (
          <a key={key} href={part.to}>
            {part.text}
          </a>
        );
      default:
        return assertNever(part);
    }
  });
}

/** The keys of an action as they are now, or keys as the platform writes them; the action's name where it has none. */
function shownKeys(keys: string): string {
  const action = knownAction(keys);
  if (action === null) return describeText(keys, host().platform);
  return describeKeys(keys as KnownActionId) || action.title();
}
