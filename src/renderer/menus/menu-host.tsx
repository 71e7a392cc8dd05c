/** The menus of the pointer's other button, of Shift+F10 and of the menu key: listened for in the whole window. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { useAction } from '../app/actions';
import { type MenuPoint, menuPointOf } from '../ui/context-menu';
import { type MenuSubject, subjectAt } from './subject';

const SubjectMenu = lazy(async () => ({ default: (await import('./subject-menu')).SubjectMenu }));

interface Opened {
  /** Counts the openings: each is a menu of its own. */
  readonly number: number;
  readonly subject: Exclude<MenuSubject, { readonly kind: 'own' }>;
  readonly at: MenuPoint;
}

/** The menu that is open, and the dialogs that it leads to. */
export function MenuHost() {
  const [opened, setOpened] = useState<Opened | null>(null);

  function open(subject: MenuSubject, at: MenuPoint): void {
    if (subject.kind === 'own') subject.button.click();
    else setOpened((before) => ({ number: (before?.number ?? 0) + 1, subject, at }));
  }

  useAction({
    id: 'context-menu',
    isQuiet: true,
    isEnabled: () => subjectAt(document.activeElement) !== null,
    run: () => {
      const focused = document.activeElement;
      const subject = subjectAt(focused);
      if (focused !== null && subject !== null) open(subject, pointUnder(focused));
    },
  });
  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      if (event.defaultPrevented) return;
      const subject = subjectAt(event.target);
      if (subject === null) return;
      event.preventDefault();
      const isByKey = event.button !== 2 && event.target instanceof Element;
      open(subject, isByKey ? pointUnder(event.target) : menuPointOf(event));
    };
    window.addEventListener('contextmenu', onContextMenu);
    return () => window.removeEventListener('contextmenu', onContextMenu);
  });

  if (opened === null) return null;
  return (
    <Suspense fallback={null}>
      <SubjectMenu key={opened.number} subject={opened.subject} point={opened.at} />
    </Suspense>
  );
}

/** Under the element, or under the active row of a list; text that is selected has its menu under its end. */
function pointUnder(element: Element): MenuPoint {
  const selection = document.getSelection();
  const isText = element.closest('article') !== null && selection !== null && selection.rangeCount > 0;
  const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
  const box =
    isText && selection.toString() !== ''
      ? selection.getRangeAt(0).getBoundingClientRect()
      : (active ?? element).getBoundingClientRect();
  return { x: box.left + Math.min(24, box.width / 2), y: Math.min(box.bottom, window.innerHeight - 40) };
}
