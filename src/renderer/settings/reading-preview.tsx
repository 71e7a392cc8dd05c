/** A few lines of text, set as articles are. */
import { useTranslation } from 'react-i18next';
import '../reader/reading-faces.css';
import { classNames } from '../ui/class-names';
import styles from './reading-preview.module.css';
import type { ShownSettings } from './settings';

/** The preview; always in Chinese and in English, because libraries hold both. */
export function ReadingPreview({ settings }: { readonly settings: ShownSettings }) {
  const { t } = useTranslation('settings');
  const { fontSize, measure, lineHeight, readingFace, paragraphs, justify, writing } = settings;
  return (
    <figure className={styles.preview} aria-label={t('preview')}>
      <div
        data-face={readingFace}
        className={classNames(
          styles.sheet,
          paragraphs === 'blank' && styles.blank,
          !justify && styles.ragged,
        )}
        style={{ fontSize, lineHeight, maxWidth: `${measure}em` }}
      >
        <p lang="zh-Hans" className={classNames(writing === 'vertical' && styles.columns)}>
          {
            '清晨的码头上，第一班渡轮刚刚靠岸。卖报的少年把一叠还带着油墨味的报纸举过头顶，高声念出头版的标题；赶早市的人停下脚步，买一份，折好，夹在腋下。'
          }
        </p>
        <p lang="zh-Hant" className={classNames(writing !== 'horizontal' && styles.columns)}>
          {'入夜後，渡口的燈一盞盞亮起來。老船工收了纜繩，坐在石階上，就著燈光，把當天的報紙從頭讀到尾。'}
        </p>
        <p lang="en">
          {
            'The first ferry of the morning had just come in. A boy held the papers over his head, the ink still damp, and called out the headline; people on their way to market stopped, bought one, and folded it under an arm.'
          }
        </p>
      </div>
    </figure>
  );
}
