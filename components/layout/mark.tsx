/** Our mark: a door ajar in a rising sun. */
export function Mark({ className = 'size-9' }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" className={`shrink-0 ${className}`} aria-hidden="true">
      <rect width="40" height="40" rx="10" className="fill-accent" />
      <path d="M8 31a12 12 0 0 1 24 0Z" className="fill-sun" />
      <path d="M14 31V15a6 6 0 0 1 12 0v16Z" className="fill-on-accent" />
      <path d="M14 31V15a6 6 0 0 1 4-5.650V31Z" className="fill-accent-strong" opacity=".55" />
      <circle cx="23.200" cy="21.500" r="1.300" className="fill-accent" />
    </svg>
  )
}
