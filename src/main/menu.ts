/** The native menu as data: the platform's conventions, the interface's language, undo and redo by name. */
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, MenuDescription } from '../preload/contract';
import { acceleratorOf } from './accelerators';
import { shellLanguage, type Words, withoutMnemonics, wordsIn } from './words';

export interface MenuSetting {
  readonly platform: 'linux' | 'mac' | 'windows';
  readonly state: MenuDescription;
  readonly isDevelopment: boolean;
  readonly run: (command: MenuCommand) => void;
}

type Item = MenuItemConstructorOptions;

const line: Item = { type: 'separator' };

/** Returns the template of the application's menu. */
export function menuTemplate(setting: MenuSetting): Item[] {
  const spoken = wordsIn(shellLanguage([setting.state.language]));
  // A Mac has no mnemonics.
  const words = setting.platform === 'mac' ? withoutMnemonics(spoken) : spoken;
  const menus = [fileMenu(setting, words), editMenu(setting, words), viewMenu(setting, words)];
  const help = helpMenu(setting, words);
  return setting.platform === 'mac'
    ? [appMenu(setting, words), ...menus, windowMenu(words), help]
    : [...menus, help];
}

function appMenu(setting: MenuSetting, words: Words): Item {
  return {
    label: 'Broadsheet',
    submenu: [
      { role: 'about', label: words.about },
      line,
      command(setting, 'settings', words.settings),
      line,
      { role: 'services', label: words.services },
      line,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      line,
      { role: 'quit', label: words.quitApp },
    ],
  };
}

function fileMenu(setting: MenuSetting, words: Words): Item {
  const { platform } = setting;
  const open = [
    command(setting, 'open-folder', words.openFolder),
    command(setting, 'open-files', words.openFiles),
  ];
  const recent: Item = {
    role: 'recentDocuments',
    label: words.openRecent,
    submenu: [{ role: 'clearRecentDocuments', label: words.clearRecent }],
  };
  const exporting = command(setting, 'export', words.export);
  if (platform === 'mac') {
    return {
      label: words.file,
      submenu: [...open, recent, line, exporting, line, { role: 'close', label: words.close }],
    };
  }
  const settings = command(setting, 'settings', words.settings);
  // "Exit" is Windows' word and has no key there; Linux says "Quit", Ctrl+Q.
  const quit: Item =
    platform === 'windows'
      ? { role: 'quit', label: words.exit }
      : { role: 'quit', label: words.quit, accelerator: 'Ctrl+Q' };
  return { label: words.file, submenu: [...open, line, exporting, line, settings, line, quit] };
}

function editMenu(setting: MenuSetting, words: Words): Item {
  const { state, platform } = setting;
  const undo = state.undo === null ? words.undo : named(words.undoAction, state.undo, platform);
  const redo = state.redo === null ? words.redo : named(words.redoAction, state.redo, platform);
  return {
    label: words.edit,
    submenu: [
      // Enabled also when the library has nothing to take back: a text field may have.
      command(setting, 'undo', undo),
      command(setting, 'redo', redo),
      line,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
      line,
      command(setting, 'search', words.find),
    ],
  };
}

function viewMenu(setting: MenuSetting, words: Words): Item {
  const developing: Item[] = setting.isDevelopment
    ? [line, { role: 'reload', label: words.reload }, { role: 'toggleDevTools', label: words.developerTools }]
    : [];
  return {
    label: words.view,
    submenu: [
      command(setting, 'palette', words.palette),
      command(setting, 'library', words.library),
      line,
      command(setting, 'toggle-source', words.toggleSource),
      command(setting, 'toggle-notes', words.toggleNotes),
      line,
      { role: 'resetZoom', label: words.resetZoom },
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      line,
      { role: 'togglefullscreen', label: words.fullScreen },
      ...developing,
    ],
  };
}

function windowMenu(words: Words): Item {
  return {
    role: 'windowMenu',
    label: words.window,
    submenu: [
      { role: 'minimize', label: words.minimise },
      { role: 'zoom', label: words.zoom },
      line,
      { role: 'front', label: words.front },
    ],
  };
}

function helpMenu(setting: MenuSetting, words: Words): Item {
  const shortcuts = command(setting, 'shortcuts', words.shortcuts);
  // On a Mac "About" stands in the application's own menu.
  const about: Item[] = setting.platform === 'mac' ? [] : [line, { role: 'about', label: words.about }];
  return { role: 'help', label: words.help, submenu: [shortcuts, ...about] };
}

function command(setting: MenuSetting, name: MenuCommand, label: string): Item {
  const accelerator = acceleratorOf(setting.state.keys[name] ?? '');
  return {
    id: name,
    label,
    click: () => setting.run(name),
    ...(accelerator !== null && {
      accelerator,
      // The page has the same keys and knows where the focus is: here they are only shown. A Mac has no such choice,
      // but asks the page first.
      registerAccelerator: false,
    }),
  };
}

/** Puts an action's name into a label; on Windows and Linux '&' marks a mnemonic and must be doubled. */
function named(label: string, action: string, platform: MenuSetting['platform']): string {
  return label.replace('{{action}}', () => (platform === 'mac' ? action : action.replaceAll('&', '&&')));
}
