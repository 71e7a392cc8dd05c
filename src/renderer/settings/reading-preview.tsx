/** A few lines of text, set as articles are. */
import { useTranslation } from 'react-i18next';
import type { Settings } from './settings';
import styles from './settings-view.module.css';

/** The preview; always in Chinese and in English, because libraries hold both. */
export function ReadingPreview({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('settings');
  const { fontSize, measure, lineHeight } = settings;
  return (
    <figure className={styles.preview} aria-label={t('preview')}>
      <div className={styles.sheet} style={{ fontSize, lineHeight, maxWidth: `${measure}em` }}>
        <p lang="zh-Hans">
          {
            '清晨的码头上，第一班渡轮刚刚靠岸。卖报的少年把一叠还带着油墨味的报纸举过头顶，高声念出头版的标题；赶早市的人停下脚步，买一份，折好，夹在腋下。'
          }
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
