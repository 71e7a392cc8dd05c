/** The texts of the help: loaded with its view, in the language of the interface only. */
import { assertNever } from '#core/base/assert';
import { z } from '../hosts/zod';
import { matchLanguage } from '../i18n/languages';
import { type HelpTopic, helpTopics } from './topic-names';

export interface TopicText {
  readonly title: string;
  /** Paragraphs; `## ` begins a heading, `- ` an item of a list. Inside: see help-inline. */
  readonly text: readonly string[];
}

export type TopicTexts = Readonly<Record<HelpTopic, TopicText>>;

const schema = z.record(z.enum(helpTopics), z.object({ title: z.string(), text: z.array(z.string()) }));

/** Loads the help in a language of the interface. */
export async function loadTopics(language: string): Promise<TopicTexts> {
  return schema.parse(await load(language));
}

async function load(language: string): Promise<unknown> {
  const known = matchLanguage([language]);
  switch (known) {
    case 'en':
      return (await import('./topics/en.json')).default;
    case 'zh-Hans':
      return (await import('./topics/zh-Hans.json')).default;
    case 'zh-Hant':
      return (await import('./topics/zh-Hant.json')).default;
    default:
      return assertNever(known);
  }
}
