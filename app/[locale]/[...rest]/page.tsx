import { notFound } from 'next/navigation'

/** Whatever no portal answers. */
export default function Page() {
  notFound()
}
