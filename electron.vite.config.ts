import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Three builds: main, preload, renderer. The sandboxed preload must be one CommonJS file.
export default defineConfig({
  main: { build: { outDir: 'out/main' } },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir: 'out/renderer', rollupOptions: { input: 'src/renderer/index.html' } },
  },
});
