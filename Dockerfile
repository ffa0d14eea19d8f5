# One image for every role. Node from its own image, everything else from npm; no compiler is left in the result.
FROM node:22-bookworm-slim AS build
WORKDIR /muster
COPY package.json package-lock.json ./
RUN npm ci --include=dev
COPY . .
RUN node tools/ensure.mjs --force && npm prune --omit=dev

FROM node:22-bookworm-slim
WORKDIR /muster
ENV NODE_ENV=production MUSTER_DATA=/data HOST=0.0.0.0 PORT=3000 MUSTER_DEMO=no
COPY --from=build --chown=node:node /muster/package.json ./
COPY --from=build --chown=node:node /muster/node_modules ./node_modules
COPY --from=build --chown=node:node /muster/dist ./dist
COPY --from=build --chown=node:node /muster/scenarios ./scenarios
# What the writers of documents read beside their code: fonts, and the look of a page.
COPY --from=build --chown=node:node /muster/libs/reporting ./libs/reporting
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node gets the signals itself, so that a process that is told to stop takes its leave.
# The command line is beside it: node dist/apps/cli/src/main.js doctor
CMD ["node", "dist/apps/api/src/main.js"]
