import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The service that `npm run dev` works with; the built console is served by it and asks where it came from. */
const SERVICE = process.env['PAIRSMITH_URL'] ?? 'http://127.0.0.1:8084';

export default defineConfig({
  plugins: [react()],
  // Workspace packages by their TypeScript, as tests and `npm start` take them: nothing has to be built before.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  // Whoever serves index.html puts a nonce of its own into its place, per answer.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // What is inlined as data: needs a wider policy than what comes from the service itself.
    assetsInlineLimit: 0,
    // CodeMirror and echarts are lazy chunks of more than the default 500 kB; `initial` is measured by itself.
    chunkSizeWarningLimit: 1200,
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/health', '/docs', '/openapi.json', '/admin'].map((path) => [
        path,
        {
          target: SERVICE,
          // The service refuses pages of another origin: behind this proxy the page is its own.
          configure: (proxy: { on: (event: 'proxyReq', set: (request: ProxiedRequest) => void) => void }) =>
            proxy.on('proxyReq', (request) => {
              request.setHeader('host', new URL(SERVICE).host);
              if (request.hasHeader('origin')) request.setHeader('origin', new URL(SERVICE).origin);
            }),
        },
      ]),
    ),
  },
});

interface ProxiedRequest {
  setHeader: (name: string, value: string) => void;
  hasHeader: (name: string) => boolean;
}
