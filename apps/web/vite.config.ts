import react from '@vitejs/plugin-react';
import { compressAssets } from './compress-assets.ts';
import { defaultClientConditions, defineConfig } from 'vite';

const api = process.env['HIGAERI_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressAssets()],
  resolve: { conditions: ['higaeri-source', ...defaultClientConditions] },
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: false },
  server: { proxy: { '/api': api, '/health': api } },
});
