export default function Done() {
  return <p>Жіберілді</p>
}
