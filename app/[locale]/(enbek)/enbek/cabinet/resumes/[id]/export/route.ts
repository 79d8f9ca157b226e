import { placeName } from '@/lib/classifiers/queries'
import { getUser } from '@/lib/core/session'
import { toJsonResume } from '@/lib/resumes/json-resume'
import { myResume } from '@/lib/resumes/own'

/** A person's own résumé, whole, as JSON Resume; only for its owner. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const [user, { id }] = await Promise.all([getUser(), params])
  const mine = user.id === 'guest' ? null : await myResume(user, id)
  if (!mine) return Response.json({ error: 'not found' }, { status: 404, headers: { 'cache-control': 'private, no-store' } })
  const { resume, person } = mine
  const city = await placeName(resume.placeCode, resume.locale)
  return new Response(JSON.stringify(toJsonResume(resume, person, { city, savedAt: resume.updatedAt }), null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="resume.json"',
      'cache-control': 'private, no-store',
    },
  })
}
