import { getPlace, getUser } from '@/lib/core/session'
export default async function Page() {
  const u = await getUser()
  return (
    <h1>
      passport {u.id} {JSON.stringify(await getPlace())}
    </h1>
  )
}
