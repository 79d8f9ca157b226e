import { Alert } from '@/components/ui/basics'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { type MoveName, moves } from '@/lib/responses/rules'

type Told = Exclude<MoveName, 'view' | 'close' | 'refer'>
const isTold = (name: string | undefined): name is Told =>
  name !== undefined && Object.hasOwn(moves, name) && !['view', 'close', 'refer'].includes(name)

/** After a step: what has just happened, as the address says. */
export function ResponseDone({ done, locale }: { done: string | undefined; locale: Locale }) {
  return isTold(done) ? (
    <div className="mb-6">
      <Alert tone="good" role="status" title={say(locale)(`responses.done.${done}`)} />
    </div>
  ) : null
}
