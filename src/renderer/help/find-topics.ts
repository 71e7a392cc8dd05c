/** Searching the help: every word must be in a topic; those that have them in their title come first. */
import { foldString } from '#core/text/fold';
import { plainOf } from './help-inline';
import { type HelpTopic, helpTopics } from './topic-names';
import type { TopicTexts } from './topic-texts';

export interface FoundTopic {
  readonly topic: HelpTopic;
  /** The first sentence-like part that has one of the words; '' when only the title has them. */
  readonly excerpt: string;
}

/** Returns the topics that hold every word of `query`, whichever script it is written in; all for an empty query. */
export function findTopics(texts: TopicTexts, query: string): readonly FoundTopic[] {
  const words = foldString(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const found: (FoundTopic & { readonly isInTitle: boolean })[] = [];
  for (const topic of helpTopics) {
    const { title, text } = texts[topic];
    const lines = text.map(plainOf);
    const whole = foldString([title, ...lines].join('\n'));
    if (!words.every((word) => whole.includes(word))) continue;
    const heading = foldString(title);
    found.push({
      topic,
      isInTitle: words.some((word) => heading.includes(word)),
      excerpt: words.length === 0 ? '' : (lines.find((line) => hasAny(line, words)) ?? ''),
    });
  }
  return found
    .sort((a, b) => Number(b.isInTitle) - Number(a.isInTitle))
    .map(({ topic, excerpt }) => ({ topic, excerpt }));
}

function hasAny(line: string, words: readonly string[]): boolean {
  const folded = foldString(line);
  return words.some((word) => folded.includes(word));
}
