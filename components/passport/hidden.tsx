/** Values that travel with a form unseen; a missing one does not. */
export function Hidden({ values }: { values: Readonly<Record<string, string | undefined>> }) {
  return Object.entries(values).map(([name, value]) =>
    value === undefined ? null : <input key={name} type="hidden" name={name} value={value} readOnly />,
  )
}
