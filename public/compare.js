// Compares a chosen file with the digests of a document, on the visitor's own device. Without this (or without a secure address) the form sends it to be compared.
for (const form of document.querySelectorAll('form[data-digests]')) {
  const input = form.querySelector('input[type=file]')
  const answer = form.querySelector('output')
  const say = (words, tone) => {
    answer.textContent = words
    answer.className = `block rounded-md px-4 py-3 font-semibold bg-${tone}-soft text-${tone}`
  }
  const compare = async () => {
    const file = input.files[0]
    if (!file) return say(form.dataset.none, 'warn')
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
    const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
    if (form.dataset.digests.split(' ').includes(hex)) say(form.dataset.same, 'good')
    else say(form.dataset.different, 'bad')
  }
  if (!globalThis.crypto?.subtle) continue
  input.addEventListener('change', compare)
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    await compare()
  })
}
