import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Three builds: main, preload, renderer. Libraries are bundled into each, so that the packed app has no node_modules.
export default defineConfig({
  main: { build: { outDir: 'out/main', externalizeDeps: false } },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // A sandboxed preload must be one CommonJS file.
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), pdfParts()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      // The content security policy wants fonts and images as files of the page's origin.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      // What the start needs is one file, not one for each set of views that shares a part of it.
      rollupOptions: {
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
  },
});

/** Puts the files that pdf.js asks for by name beside the page: decoders without WebAssembly, character maps, faces. */
function pdfParts() {
  const pdf = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const parts = { decoders: 'wasm', cmaps: 'cmaps', faces: 'standard_fonts' };
  const files = Object.entries(parts).flatMap(([part, folder]) =>
    readdirSync(join(pdf, folder))
      .filter((name) => part !== 'decoders' || name.endsWith('_fallback.js'))
      .map((name) => ({ fileName: `pdf/${part}/${name}`, path: join(pdf, folder, name) })),
  );
  return {
    name: 'pdf-parts',
    generateBundle(this: { emitFile(file: object): void }) {
      for (const { fileName, path } of files) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) });
      }
    },
    // While developing, the server gives them by the same names.
    configureServer(server: { middlewares: { use(answer: DevelopmentAnswer): void } }) {
      server.middlewares.use((request, response, next) => {
        const file = files.find(({ fileName }) => request.url?.split('?')[0] === `/${fileName}`);
        if (file === undefined) return next();
        if (file.path.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
        response.end(readFileSync(file.path));
      });
    },
  };
}

type DevelopmentAnswer = (
  request: { readonly url?: string | undefined },
  response: { setHeader(name: string, value: string): void; end(bytes: Uint8Array): void },
  next: () => void,
) => void;
