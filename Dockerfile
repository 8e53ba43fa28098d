# One small image: the server bundle, its dependencies, and the web app it serves. Runs as nobody in particular.
FROM node:24-slim AS build
WORKDIR /hearth
COPY package.json package-lock.json .npmrc turbo.json tsconfig.base.json ./
COPY packages packages
COPY apps apps
COPY e2e/package.json e2e/package.json
COPY bench/package.json bench/package.json
RUN npm ci --no-audit --no-fund
RUN npm run build --workspace @hearth/web && npm run build --workspace @hearth/server
RUN npm ci --omit=dev --no-audit --no-fund --workspace @hearth/server

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 HEARTH_DATA_DIR=/data
WORKDIR /hearth
COPY --from=build /hearth/node_modules node_modules
COPY --from=build /hearth/apps/server/package.json apps/server/package.json
COPY --from=build /hearth/apps/server/dist apps/server/dist
COPY --from=build /hearth/apps/web/dist apps/web/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/server/dist/main.js"]
