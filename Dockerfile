# Two images of one build: `app` (the web server, nothing else) and `tools` (migrations, worker, import: sources with all packages).
FROM node:24-slim AS packages
WORKDIR /srv
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev

FROM packages AS build
ENV NEXT_TELEMETRY_DISABLED=1
COPY . .
ARG BASE_DOMAIN=enbek.localhost
ENV BASE_DOMAIN=$BASE_DOMAIN
RUN npm run build && cp -r .next/static .next/standalone/.next/static && cp -r public .next/standalone/public

FROM node:24-slim AS tools
ENV NODE_ENV=production WORKER=off DATA_DIR=/data
WORKDIR /srv
COPY --from=packages /srv/node_modules ./node_modules
COPY . .
RUN mkdir /data && chown node:node /data
USER node
CMD ["npm", "run", "worker"]

FROM node:24-slim AS app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000 WORKER=off DEMO=0 DATA_DIR=/data
WORKDIR /srv
COPY --from=build /srv/.next/standalone ./
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
