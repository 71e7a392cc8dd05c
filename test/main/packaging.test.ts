/** What is packed, for whom, and how the packed program is hardened. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const project = new URL('../..', import.meta.url).pathname;
const read = (path: string): unknown => JSON.parse(readFileSync(join(project, path), 'utf8'));

const association = z.object({ ext: z.array(z.string()), role: z.string(), rank: z.string() });
const config = z
  .object({
    files: z.array(z.string()),
    extraResources: z.array(z.object({ from: z.string(), to: z.string() })),
    asar: z.boolean(),
    npmRebuild: z.boolean(),
    electronFuses: z.record(z.string(), z.boolean()),
    linux: z.object({
      target: z.array(z.string()),
      icon: z.string(),
      category: z.string(),
      mimeTypes: z.array(z.string()),
      desktop: z.object({ entry: z.record(z.string(), z.string()) }),
    }),
    win: z.object({ target: z.array(z.string()), icon: z.string() }),
    nsis: z.object({ deleteAppDataOnUninstall: z.boolean(), include: z.string() }),
    mac: z.object({
      target: z.array(z.object({ target: z.string(), arch: z.array(z.string()) })),
      icon: z.string(),
      hardenedRuntime: z.boolean(),
      fileAssociations: z.array(association),
    }),
  })
  .parse(read('resources/packaging/electron-builder.json'));
const manifest = z
  .object({
    main: z.string(),
    dependencies: z.record(z.string(), z.string()).optional(),
    scripts: z.record(z.string(), z.string()),
  })
  .parse(read('package.json'));

describe('the packed app', () => {
  test('has its fuses set: no Node by the back door, only the verified archive is run', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(config.asar).toBe(true);
  });

  test('holds the three builds and no node_modules: every library is bundled', () => {
    const taken = config.files.filter((pattern) => !pattern.startsWith('!'));
    expect(taken).toEqual(['package.json', 'out/main/**', 'out/preload/**', 'out/renderer/**']);
    expect(config.files).toContain('!node_modules{,/**}');
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(config.npmRebuild).toBe(false);
  });

  test('starts at the file that the build makes', () => {
    expect(manifest.main).toBe('./out/main/index.js');
    expect(manifest.scripts.pack).toContain('resources/packaging/electron-builder.json');
  });

  test('is made for Linux, Windows and macOS', () => {
    expect(config.linux.target).toEqual(['AppImage', 'deb']);
    expect(config.win.target).toEqual(['nsis']);
    expect(config.mac.target).toEqual([{ target: 'dmg', arch: ['x64', 'arm64'] }]);
  });

  test('has an icon for each, and what it names is there', () => {
    const icons = [16, 32, 48, 64, 128, 256, 512].map((size) => `${config.linux.icon}/${size}x${size}.png`);
    const named = [config.win.icon, config.mac.icon, config.nsis.include, ...icons];
    for (const path of [...named, ...config.extraResources.map(({ from }) => from)]) {
      expect(existsSync(join(project, path)), path).toBe(true);
    }
  });

  test('is uninstalled without the library', () => {
    expect(config.nsis.deleteAppDataOnUninstall).toBe(false);
  });
});

describe('opening text files with it', () => {
  test('is offered on macOS without becoming the default', () => {
    for (const { ext, role, rank } of config.mac.fileAssociations) {
      expect(ext).toContain('txt');
      expect([role, rank]).toEqual(['Viewer', 'Alternate']);
    }
    expect(config.mac.fileAssociations.length).toBeGreaterThan(0);
  });

  test('is offered on Linux by the desktop entry, which has no say about the default', () => {
    expect(config.linux.mimeTypes).toEqual(['text/plain']);
    expect(config.linux.category).toBe('Office;Viewer;');
    expect(Object.keys(config.linux.desktop.entry)).toContain('Comment[zh_CN]');
  });

  test("is offered on Windows by OpenWithProgids and never written over an ending's default", () => {
    const installer = readFileSync(join(project, config.nsis.include), 'utf8');
    expect(installer).toContain('OpenWithProgids');
    // Electron-builder's own `fileAssociations` would take the default.
    expect(JSON.stringify(read('resources/packaging/electron-builder.json'))).not.toMatch(
      /"win":\{[^}]*fileAssociations/u,
    );
    expect(installer).not.toMatch(/WriteRegStr[^\n]*Classes\\\.[^\n]*"" /u);
    for (const ending of ['.txt', '.text', '.asc', '.ocr']) {
      expect(installer.split(`registerOpenWith "${ending}"`)).toHaveLength(3);
    }
  });
});
