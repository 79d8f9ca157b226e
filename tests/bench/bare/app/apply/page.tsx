import { apply } from '../actions'

export default function Apply() {
  return (
    <form action={apply}>
      <input type="hidden" name="vacancyId" value="1" readOnly />
      <textarea name="message" />
      <button type="submit">Жіберу</button>
    </form>
  )
}
