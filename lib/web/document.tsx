import 'server-only'
import { createRequire } from 'node:module'
import type { ReactElement } from 'react'
const require = createRequire(import.meta.url)
const { renderToStaticMarkup } = require('react-dom/server') as typeof import('react-dom/server')
export const html = (el: ReactElement, status = 200) => new Response('<!doctype html>' + renderToStaticMarkup(el), { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
