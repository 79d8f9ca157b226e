import { redirect } from 'next/navigation'
import { getMemberView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'

/** The cabinet opens where its owner works: a recruiter at the vacancies, a seeker at the responses. */
export default async function Cabinet() {
  const view = await getMemberView()
  redirect(linker(view)(view.user.employerId ? '/cabinet/vacancies' : '/cabinet/responses'))
}
