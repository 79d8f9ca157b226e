/** Called once when the server starts. Compiled for the edge as well, hence nothing of Node stands here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { workInline } = await import('@/lib/worker/inline')
    workInline()
  }
}
