import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Where the API runs while the pages are served by Vite; `npm start` needs none of this.
const api = process.env['BANDI_API'] ?? 'http://127.0.0.1:4317';

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1200 },
  server: { host: '127.0.0.1', proxy: { '/api': { target: api, changeOrigin: true, headers: { origin: api } } } },
});
