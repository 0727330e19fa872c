import react from '@vitejs/plugin-react';
import { compressAssets } from './compress-assets.ts';
import { defaultClientConditions, defineConfig } from 'vite';

const api = process.env['HIGAERI_API'] ?? 'http://127.0.0.1:3000';

/** Lazy parts of the app that use a module, from which on it counts as shared; `first-load.mjs` was least at this number. */
const SHARED_BY = 16;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressAssets()],
  resolve: { conditions: ['higaeri-source', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    rolldownOptions: {
      // What most screens share travels as one file: a hundred small ones compress badly.
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: SHARED_BY }] } },
    },
  },
  server: { proxy: { '/api': api, '/health': api } },
});
