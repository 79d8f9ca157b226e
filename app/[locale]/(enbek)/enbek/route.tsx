import { html } from '@/lib/web/document'

function Card({ n }: { n: number }) {
  return <p className="p-2">card {n}</p>
}
export async function GET() {
  return html(
    <html lang="kk">
      <body>
        {[1, 2, 3].map((n) => (
          <Card key={n} n={n} />
        ))}
      </body>
    </html>,
  )
}
