# One image for the API, the workers and the migration; docker-compose.yml says which of them a container is.
FROM node:24.21.0-bookworm-slim AS base
WORKDIR /app

# What names the dependencies, and nothing else: while these files stay as they are, so do the layers made of them.
FROM base AS manifests
COPY . .
RUN find . -type f ! -name package.json ! -name package-lock.json ! -name .npmrc -delete
RUN find . -type d -empty -delete

# Without peers and optional ones: a library's peer is the TypeScript compiler.
FROM base AS production
COPY --from=manifests /app ./
RUN npm ci --omit=dev --omit=optional --omit=peer --ignore-scripts

FROM base AS build
COPY --from=manifests /app ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build
RUN rm -rf node_modules packages/*/node_modules apps/*/node_modules packages/*/src apps/*/src scripts
RUN find apps/console -mindepth 1 -maxdepth 1 ! -name dist ! -name package.json -exec rm -rf {} +
RUN find . -name .tsbuildinfo -delete -o -name 'tsconfig*.json' -delete -o -name '*.d.ts*' -delete

FROM base
# The source maps of the build tell the lines of the TypeScript in a stack trace.
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps HOST=0.0.0.0 PORT=8084 DATA_DIR=/data
# A new volume takes over the owner of the folder it is mounted on.
RUN install -d -m 700 -o node -g node /data
COPY --from=production /app ./
COPY --from=build /app ./
USER node
EXPOSE 8084
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8084/health/live').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]
