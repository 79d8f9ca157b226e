import 'server-only'
import { notFound } from 'next/navigation'
import { dayOf } from '@/lib/core/calendar'
import { fileResponse } from '@/lib/core/file-response'
import { getIp, getUser } from '@/lib/core/session'
import { dayField } from '@/lib/core/shapes'
import { isLocale } from '@/lib/core/text'
import { type Register, registerFile } from '@/lib/personal-data/sheets'

/** A register of personal data as a file, for whoever may read it; as of a day where the register has days. */
export async function registerResponse(register: Register, request: Request, params: Promise<{ locale: string }>): Promise<Response> {
  const [{ locale }, user, ip] = await Promise.all([params, getUser(), getIp()])
  if (!isLocale(locale)) notFound()
  const today = dayOf(new Date())
  const asked = dayField.safeParse(new URL(request.url).searchParams.get('day'))
  const file = await registerFile(user, locale, register, { day: asked.success && asked.data <= today ? asked.data : today, ip })
  if (!file) notFound()
  return fileResponse(file)
}
