'use client'

import { useParams } from 'next/navigation'
import { buttonClass } from '@/components/ui/button'
import { isLocale, text } from '@/lib/core/text'

const words = {
  title: text('Бізде қате шықты', 'У нас произошла ошибка', 'Something broke on our side'),
  body: text(
    'Енгізген деректеріңіз өзгерген жоқ. Бетті қайта ашып көріңіз. Қайталанса, қолдау қызметіне мына нөмірді айтыңыз:',
    'То, что вы ввели, не изменилось. Откройте страницу ещё раз. Если повторится, назовите поддержке этот номер:',
    'What you typed was not changed. Open the page again. If it happens again, tell support this number:',
  ),
  again: text('Қайталап көру', 'Попробовать ещё раз', 'Try again'),
}

/** Shown when a page breaks; its number stands in the log. */
export default function Broken({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { locale } = useParams<{ locale: string }>()
  const language = isLocale(locale) ? locale : 'kk'
  return (
    <main className="wrap max-w-xl py-16">
      <h1 className="text-2xl">{words.title[language]}</h1>
      <p className="mt-3 text-muted">{words.body[language]}</p>
      <p className="mt-3 font-mono text-lg font-bold">{error.digest ?? '—'}</p>
      <button type="button" onClick={reset} className={`${buttonClass()} mt-6`}>
        {words.again[language]}
      </button>
    </main>
  )
}
