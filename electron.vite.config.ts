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
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      // The content security policy wants fonts and images as files of the page's origin.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
    },
  },
});
