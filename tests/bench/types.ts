/** What is measured: a page, or a write. */
export const scenes = ['search', 'vacancy', 'response'] as const
export type Scene = (typeof scenes)[number]

/** Who does it: our server, the same reads and writes without Next and HTML, a bare Next page or action. */
export const subjects = ['ours', 'driver', 'bare'] as const
export type Subject = (typeof subjects)[number]

export type Request = { path: string; body?: string; headers?: Readonly<Record<string, string>> }

/** What a load child is told to do. `once`: every item is sent at most once (a write). */
export type Plan = { connections: number; seconds: number; once: boolean } & (
  | { kind: 'http'; port: number; host: string; expect: number; requests: readonly Request[] }
  | { kind: 'driver'; scene: Scene; items: readonly string[] }
)

/** What a load child answers. Latencies in milliseconds, of good answers only. */
export type Tally = { latencies: Float64Array; seconds: number; bytes: number; errors: number; firstError: string | null }

/** One line of the result. Milliseconds; CPU in milliseconds per request, null where the machine does not tell. */
export type Row = {
  size: number
  scene: Scene
  subject: Subject
  processes: number
  connections: number
  requests: number
  errors: number
  firstError: string | null
  perSecond: number
  p50: number
  p95: number
  p99: number
  bytes: number
  cpuServer: number | null
  cpuDatabase: number | null
}

export type Weight = { page: string; html: Size; css: Size; js: Size; fonts: number; other: number; blockingFonts: number; files: number }
export type Size = { raw: number; gzip: number }
