/** The window: the side bar, the bar on top, the view of the route, and what lies over them. */
import { Suspense } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Toasts } from '../ui/toast';
import styles from './app-shell.module.css';
import { useRoute } from './navigation';
import { View } from './views';

/** The whole interface. */
export function AppShell() {
  const { i18n } = useTranslation('common');
  const route = useRoute();
  return (
    <I18nProvider locale={i18n.language}>
      <div className={styles.shell}>
        <main id="main" tabIndex={-1} className={styles.main}>
          <Suspense fallback={null}>
            <View route={route} />
          </Suspense>
        </main>
      </div>
      <Toasts />
    </I18nProvider>
  );
}
