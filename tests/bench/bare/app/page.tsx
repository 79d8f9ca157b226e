import { connection } from 'next/server'

const titles = ['Бухгалтер', 'Жүргізуші', 'Сатушы-кассир', 'Инженер-энергетик', 'Аспазшы', 'Электргазбен дәнекерлеуші', 'Медбике']
const places = ['Астана', 'Алматы', 'Шымкент', 'Қарағанды облысы', 'Түркістан облысы', 'Абай облысы', 'Маңғыстау облысы']

/** A list of `cards` cards rendered for each request. The bench asks for as many as make the bytes of our own page. */
export default async function Page({ searchParams }: { searchParams: Promise<{ cards?: string }> }) {
  await connection()
  const numbers = Array.from({ length: Math.min(2_000, Number((await searchParams).cards ?? 20)) }, (_, n) => n)
  return (
    <main className="wrap w-full flex-1 py-8 sm:py-10">
      <h1 className="text-2xl">Бос жұмыс орындары</h1>
      <ol className="grid gap-3">
        {numbers.map((n) => (
          <li key={n} className="relative rounded-lg border border-line bg-card p-4 hover:border-accent sm:p-5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
              <h3 className="min-w-0 text-lg" lang="kk">
                <a href={`/kk/vacancies/${n + 1_000}`} className="no-underline after:absolute after:inset-0 hover:text-accent">
                  {titles[n % titles.length]}
                </a>
              </h3>
              <p className="font-bold">
                {180_000 + n * 5_000} ₸ <span className="text-xs font-normal text-muted">салық ұсталғанға дейін</span>
              </p>
            </div>
            <p className="mt-1 text-sm">«Жұлдыз-{n}» ЖШС</p>
            <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
              <span className="flex items-center gap-1">{places[n % places.length]}</span>
              <span>Толық жұмыс күні · тәжірибесіз</span>
              <time dateTime="2026-11-21T05:00:00.000Z">21 қараша</time>
            </p>
          </li>
        ))}
      </ol>
    </main>
  )
}
