import type { Instrumentation } from 'next'

/** Called once when the server starts. Compiled for the edge as well, hence nothing of Node stands here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    // the worker carries the work of the staff: the public face leaves it to the internal one and to `npm run worker`
    if (process.env.FACE !== 'public') {
      const { workInline } = await import('@/lib/worker/inline')
      workInline()
    }
    const { trustAtStart } = await import('@/lib/signatures/start')
    await trustAtStart()
  }
}

/** A page that broke: its digest is the number the person was shown (`app/[locale]/error.tsx`). */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('@/lib/core/log')
  const reference = (error as { digest?: string }).digest
  log.error({ reference, route: context.routePath, method: request.method, err: error }, 'page failed')
}
