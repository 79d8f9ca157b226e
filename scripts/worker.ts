import { startWorker } from '@/lib/worker/run'
import { onStop, program } from './lib/shutdown'

/** `npm run worker`: the worker as a process of its own, beside web servers started with WORKER=off. */
await program(async () => {
  const worker = await startWorker()
  onStop(worker.stop)
  await worker.ended
})
