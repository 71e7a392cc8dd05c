/** The article one is at: its beginning, the tags that number keys put on it, and the ways on. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { articleParts } from '#core/page/parts';
import { showPart } from '#core/page/shown';
import { attempt } from '../app/failures';
import { formatRoute } from '../app/routes';
import { type OpenArticle, useArticle } from '../db/articles';
import { beginning } from '../db/derive';
import { tagArticles, untagArticles } from '../db/tags';
import { ArticleTags } from '../tags/article-tags';
import { announce } from '../ui/announcer';
import { IconButton } from '../ui/button';
import { TagChoiceList } from './tag-choice-list';
import styles from './tag-in-turn.module.css';
import { untaggedKey } from './untagged-keys';
import { type TagChoice, useTagChoices } from './use-tag-choices';
import { useUntaggedKeys } from './use-untagged-keys';

export interface TagInTurnProps {
  readonly articleId: ArticleId;
  /** Which of how many it is, from 1. */
  readonly number: number;
  readonly count: number;
  readonly onStep: (step: 1 | -1) => void;
}

/** So much of the body is shown, in UTF-16 units: enough to tell a theme by. */
const shownLength = 900;

/** The article with its choices; keys work wherever the focus is in the view. */
export function TagInTurn({ articleId, number, count, onStep }: TagInTurnProps) {
  const { t } = useTranslation(['themes', 'tags']);
  const [isFinding, setFinding] = useState(false);
  const found = useArticle(articleId);
  // The article before stays for a moment: its tags are not to be put on this one.
  const open = found?.row.id === articleId ? found : null;
  const row = open?.row;
  const { choices, suggested } = useTagChoices(row);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article begins without the panel
  useEffect(() => setFinding(false), [articleId]);

  function toggle({ tag, isOn }: TagChoice): void {
    attempt(async () => {
      await (isOn ? untagArticles([articleId], tag.id) : tagArticles([articleId], tag.id));
      announce(t(isOn ? 'untagged.dropped' : 'offer.taken', { name: tag.name }));
    });
  }

  useUntaggedKeys({
    onNumber: (key) => {
      const choice = choices?.find((each) => each.key === key);
      if (choice !== undefined) toggle(choice);
    },
    onStep,
    onFind: () => setFinding(true),
  });
  return (
    <section className={styles.turn} aria-label={t('untagged.place', { number, count })}>
      <div className={styles.bar}>
        <span className={styles.place}>{t('untagged.place', { number, count })}</span>
        <IconButton
          size="small"
          icon={ChevronUp}
          label={t('untagged.previous')}
          shortcut={untaggedKey('previous')}
          isDisabled={number <= 1}
          onPress={() => onStep(-1)}
        />
        <IconButton
          size="small"
          icon={ChevronDown}
          label={t('untagged.next')}
          shortcut={untaggedKey('next')}
          isDisabled={number >= count}
          onPress={() => onStep(1)}
        />
      </div>
      {open !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by keys as well
        <section className={styles.scroll} tabIndex={0} aria-label={open.row.title}>
          <Beginning open={open} />
          <div className={styles.tags}>
            <ArticleTags articleIds={[articleId]} isOpen={isFinding} onOpenChange={setFinding} />
          </div>
          <TagChoiceList choices={choices} suggested={suggested} onToggle={toggle} />
        </section>
      )}
    </section>
  );
}

function Beginning({ open: { row, pageTexts } }: { readonly open: OpenArticle }) {
  const { t } = useTranslation('themes');
  return (
    <div lang={row.lang === 'und' ? undefined : row.lang}>
      <h2 className={styles.title}>{row.title}</h2>
      <div className={styles.excerpt}>
        {paragraphsOf(row.article, pageTexts).map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
          <p key={at} className={styles.paragraph}>
            {text}
          </p>
        ))}
      </div>
      <p className={styles.read}>
        <a href={formatRoute({ view: 'article', articleId: row.id })}>{t('untagged.read')}</a>
      </p>
    </div>
  );
}

function paragraphsOf(
  article: OpenArticle['row']['article'],
  pageTexts: readonly string[],
): readonly string[] {
  const shown: string[] = [];
  let rest = shownLength;
  for (const { role, part } of articleParts(article)) {
    if (role !== 'paragraph' || rest <= 0) continue;
    const text = beginning(showPart(part, pageTexts).text, rest);
    rest -= text.length;
    shown.push(rest <= 0 ? `${text}…` : text);
  }
  return shown;
}
