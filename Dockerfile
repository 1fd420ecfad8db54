# One image for the API, the workers and the migration; docker-compose.yml says which of them a container is.
FROM node:20-slim AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
RUN npm prune --omit=dev
RUN rm -rf packages/*/src apps/*/src

FROM node:20-slim
# The source maps of the build tell the lines of the TypeScript in a stack trace.
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps HOST=0.0.0.0 PORT=8084 DATA_DIR=/data
# A new volume takes over the owner of the folder it is mounted on.
RUN install -d -m 700 -o node -g node /data
WORKDIR /app
COPY --from=build /app ./
USER node
EXPOSE 8084
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8084/health/live').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]
