/** The pane at the window's start edge: the name, what opens more, and the navigator. */
import { OpenMenu } from '../import/open-menu';
import { Navigator } from '../navigator/navigator';
import { NameMark } from '../ui/name-mark';
import styles from './side-bar.module.css';

export interface SideBarProps {
  /** Called after each choice of a place: the drawer of a narrow window closes then. */
  readonly onGo?: () => void;
}

/** Where one can go. */
export function SideBar({ onGo }: SideBarProps) {
  return (
    // A click on a link bubbles here; the drawer closes whichever it was.
    // biome-ignore lint/a11y/noStaticElementInteractions: its links are what one presses; their clicks pass here
    // biome-ignore lint/a11y/useKeyWithClickEvents: links already answer to keys, and their clicks arrive here
    <div
      className={styles.bar}
      onClick={(event) => event.target instanceof Element && event.target.closest('a') !== null && onGo?.()}
    >
      <div className={styles.head}>
        <NameMark />
        <OpenMenu />
      </div>
      <Navigator />
    </div>
  );
}
