# Images of one code: `app` (the web server of one FACE, nothing else; docs/decisions/0011) and `tools` (migrations, worker, import: sources with all packages).
FROM node:24-slim AS packages
WORKDIR /srv
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev

FROM packages AS build
ENV NEXT_TELEMETRY_DISABLED=1
COPY . .
ARG BASE_DOMAIN=enbek.localhost
# public (Internet), staff (internal network) or all (one process for a trial)
ARG FACE=all
ENV BASE_DOMAIN=$BASE_DOMAIN FACE=$FACE
RUN npm run build && dist=.next && if [ "$FACE" != all ]; then dist=.next-$FACE; fi \
  && mv "$dist/standalone" /srv/out && cp -r "$dist/static" "/srv/out/$dist/static" && cp -r public /srv/out/public

FROM node:24-slim AS tools
# npm and tsx write to /tmp only: the root is mounted read-only
ENV NODE_ENV=production WORKER=off DATA_DIR=/data npm_config_cache=/tmp/npm npm_config_update_notifier=false
WORKDIR /srv
COPY --from=packages /srv/node_modules ./node_modules
COPY . .
RUN mkdir /data && chown node:node /data
USER node
# npm would not hand the signal to end on to the worker, whose jobs then broke off
CMD ["node", "--import", "tsx", "--import", "./scripts/lib/server-only.mjs", "scripts/worker.ts"]

FROM node:24-slim AS app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000 WORKER=off DEMO=0 DATA_DIR=/data
WORKDIR /srv
COPY --from=build /srv/out ./
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
