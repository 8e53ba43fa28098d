# One image for the server and the web app it serves. Not root, no build tools, only what runs.

FROM node:22-slim AS build
WORKDIR /hearth
COPY package.json package-lock.json .npmrc turbo.json tsconfig.base.json ./
COPY packages/protocol/package.json packages/protocol/
COPY packages/room/package.json packages/room/
COPY apps/server/package.json apps/server/
COPY apps/web/package.json apps/web/
COPY apps/people/package.json apps/people/
COPY e2e/package.json e2e/
RUN npm ci
COPY packages packages
COPY apps/server apps/server
COPY apps/web apps/web
RUN npx turbo run build

FROM build AS dependencies
RUN npm ci --omit=dev --workspace @hearth/server && rm -rf node_modules/@hearth

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 HEARTH_DATA_DIR=/var/lib/hearth
RUN install -d -o node -g node -m 700 /var/lib/hearth
WORKDIR /hearth
COPY --from=dependencies /hearth/node_modules node_modules
COPY --from=build /hearth/apps/server/package.json apps/server/
COPY --from=build /hearth/apps/server/dist apps/server/dist
COPY --from=build /hearth/apps/web/dist apps/web/dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/server/dist/main.js"]
